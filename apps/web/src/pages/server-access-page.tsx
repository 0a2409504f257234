/** The Access tab. */
export const ServerAccessPage = () => <h2>Access</h2>;
