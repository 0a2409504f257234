import type { Connection } from './connection.ts';
import { quoteShell } from './quote.ts';

/** What an agent asks before it connects. */
export const PREFLIGHT_QUERY =
  'query ($input: AuthorizeInput!) { authorize(input: $input) { allowed reason message decisionId } }';

/** The question: may the bearer of the token connect, and is this still the approved endpoint? */
export const preflightInput = (name: string, connection: Connection) =>
  connection.kind === 'HTTP' ? { server: name, endpoint: connection.url } : { server: name };

/** The question as a command. The token comes from the reader's environment: a secret is never written into a snippet. */
export const writePreflightCommand = (origin: string, name: string, connection: Connection): string =>
  [
    `curl -sS ${quoteShell(`${origin}/graphql`)}`,
    '-H "Authorization: Bearer $TOKEN"',
    "-H 'Content-Type: application/json'",
    `--data ${quoteShell(`{"query":${JSON.stringify(PREFLIGHT_QUERY)},\n  "variables":${JSON.stringify({ input: preflightInput(name, connection) })}}`)}`,
  ].join(' \\\n  ');
