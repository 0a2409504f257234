/** The Connect tab. */
export const ServerConnectPage = () => <h2>Connect</h2>;
