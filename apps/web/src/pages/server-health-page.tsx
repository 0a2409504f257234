/** The Health tab. */
export const ServerHealthPage = () => <h2>Health</h2>;
