const PARAM = /[\s,]*([!#$%&'*+.^_`|~\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;

/** Parameters of the Bearer challenge in a WWW-Authenticate header (RFC 9110 section 11.6.1); undefined without one. */
export function parseBearerChallenge(header: string): Readonly<Record<string, string>> | undefined {
  const scheme = /(?:^|,)\s*Bearer(?=\s|,|$)/i.exec(header);
  if (!scheme) return undefined;
  const params: Record<string, string> = Object.create(null);
  PARAM.lastIndex = scheme.index + scheme[0].length;
  for (let match = PARAM.exec(header); match; match = PARAM.exec(header)) {
    const [, name = '', quoted, token = ''] = match;
    params[name.toLowerCase()] ??= quoted?.replaceAll(/\\(.)/g, '$1') ?? token;
  }
  return params;
}
