/** The Tools tab. */
export const ServerToolsPage = () => <h2>Tools</h2>;
