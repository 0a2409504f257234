/** A JSON pointer (RFC 6901) one step further down. */
export const pointTo = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
