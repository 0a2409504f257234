/** Address of a server's page. The name holds a slash, which is written %2F so that it stays one segment. */
export const serverPath = (name: string): string => `/servers/${encodeURIComponent(name)}`;

const RAW_NAME = /^\/servers\/([^/%]*\.[^/%]*)\/([^/]+)(\/.*)?$/;

/**
 * Rewrites `/servers/com.example.data/presto` into `/servers/com.example.data%2Fpresto`. The first part of a name has a dot and
 * no escape, which no page below a server has, so the two forms can't be confused.
 */
export const joinRawServerName = (pathname: string): string => pathname.replace(RAW_NAME, '/servers/$1%2F$2$3');
