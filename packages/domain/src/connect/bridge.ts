/** A remote server as a local command, for clients that can't reach or sign in to it themselves. */
export const bridgeTo = (url: string) => ({ command: 'npx', args: ['-y', 'mcp-remote', url] });
