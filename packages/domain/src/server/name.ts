import { invalid, type Refusal } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';

/** A server's name by the rule of server.json: reverse-DNS namespace, one slash, local name. */
export type ServerName = string & { readonly __serverName: true };

/**
 * `name` of the server.json schema 2025-12-11, and besides: every label begins with a letter or digit. `..` or `-x` would
 * mean something else to whoever puts the name into a path or a command. Compared by code point, case-sensitive (law D10).
 */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9-]*(\.[a-zA-Z0-9][a-zA-Z0-9-]*)*\/[a-zA-Z0-9][a-zA-Z0-9_-]*(\.[a-zA-Z0-9_-]+)*$/;

export const SERVER_NAME_LENGTH = { min: 3, max: 200 } as const;

/** Reads a server name; the refusal names the field. Nothing is trimmed, folded or repaired. */
export function parseServerName(text: string, field = 'name'): Result<ServerName, Refusal> {
  const { min, max } = SERVER_NAME_LENGTH;
  if (text.length < min || text.length > max) {
    return err(invalid(field, `${field} must be ${min} to ${max} characters long.`));
  }
  if (!NAME.test(text)) {
    return err(
      invalid(
        field,
        `${field} must be a reverse-DNS name with one slash, such as com.example.data/presto: letters, digits, dots and hyphens, after the slash also underscores.`,
      ),
    );
  }
  return ok(text as ServerName);
}

/** The prefix before the slash, which belongs to the team first granted it (law P12). */
export const namespaceOf = (name: ServerName): string => name.slice(0, name.indexOf('/'));
