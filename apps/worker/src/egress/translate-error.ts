import { LookFailure } from '../failure.ts';

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

const TLS_CODE = /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH)/;

/** Turns what undici, net and tls throw into a failure with a class and plain words. */
export function translateError(error: unknown): LookFailure {
  if (error instanceof LookFailure) return error;
  const code = codeOf(error);
  const failure = (errorClass: LookFailure['errorClass'], message: string, fix: string | null = null) =>
    new LookFailure(errorClass, message, fix, { cause: error });
  if (code === 'CERT_HAS_EXPIRED') return failure('TLS', 'The TLS certificate has expired.', 'Renew the certificate.');
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return failure('TLS', 'The TLS certificate is for another host.', 'Serve a certificate for this host name.');
  }
  if (TLS_CODE.test(code)) {
    return failure('TLS', 'The TLS connection failed.', 'Check certificate, its chain and TLS versions.');
  }
  switch (code) {
    case 'ECONNREFUSED':
      return failure('REFUSED', 'The connection was refused.', 'Start the server, or correct host and port.');
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return failure('REFUSED', 'The host can’t be reached.', 'Check routes and firewalls from the registry.');
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return failure('REFUSED', 'The connection was closed before an answer was complete.');
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return failure('TIMEOUT', 'No connection within the time allowed.', 'Check firewalls and that the server runs.');
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return failure('TIMEOUT', 'No answer within the time allowed.');
    case 'UND_ERR_HEADERS_OVERFLOW':
    case 'HPE_HEADER_OVERFLOW':
      return failure('LIMIT', 'The answer’s headers are too large.');
    default:
      if (/^(HPE_|Z_|UND_ERR_RES)/.test(code)) return failure('PROTOCOL', 'The answer is not valid HTTP.');
      return failure('PROTOCOL', 'The look at this server broke off unexpectedly.');
  }
}
