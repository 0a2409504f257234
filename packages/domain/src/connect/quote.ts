const PLAIN_WORD = /^[A-Za-z0-9_./:@%+,-]+$/;

/** A word of a POSIX shell's command line that reaches the program as it is. */
export const quoteShell = (text: string): string =>
  PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A TOML basic string: JSON's escapes are TOML's, but TOML also wants DEL escaped. */
export const quoteToml = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007F');

/** A string literal of JavaScript in single quotes. */
export const quoteScript = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** Base64 of the UTF-8 bytes; `btoa` alone throws on what is not Latin-1. */
export const encodeBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

/** JSON as it stands in a configuration file: keys in the order given, two spaces. */
export const writeJson = (value: unknown): string => JSON.stringify(value, null, 2);
