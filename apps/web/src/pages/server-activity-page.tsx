/** The Activity tab. */
export const ServerActivityPage = () => <h2>Activity</h2>;
