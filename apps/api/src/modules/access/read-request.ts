import { parseCall } from '@gatehouse/domain/access/call';
import type { AccessRequest, AskedEndpoint, Asker } from '@gatehouse/domain/access/request';
import { isEndpointName } from '@gatehouse/domain/access/snapshot';
import { resolveAgent } from '@gatehouse/domain/access/subject';
import { canonicaliseEndpoint } from '@gatehouse/domain/server/endpoint';
import { askerOf, type Context } from '../../context.ts';
import { refusal, unwrap } from '../../errors.ts';
import type { FactsSnapshot } from '../../facts/facts-store.ts';
import type { AuthorizeInput } from '../../generated/graphql.ts';
import { readName } from './read-name.ts';
import { type AskingRight, readSubject } from './read-subject.ts';

/** A question as parsed, with what its record keeps besides. */
export interface AskedQuestion {
  readonly request: AccessRequest;
  readonly method: string;
  readonly tool: string | undefined;
  readonly assertedGroups: readonly string[];
}

/** The right of those who decide at doors: about others only with the scope. */
const ONLY_ABOUT_SELF: AskingRight = {
  mayAskAboutOthers: false,
  refusal: 'You may ask about yourself; asking about others needs the decide scope.',
};

/**
 * Parses a question and finds out whom it is about; `rightOn` widens who may ask about others, by the server as parsed.
 * Throws INVALID_INPUT naming the field, or NOT_PERMITTED (law D8).
 */
export function readRequest(
  context: Context,
  facts: FactsSnapshot,
  input: AuthorizeInput,
  rightOn: (asker: Asker, server: string) => AskingRight = () => ONLY_ABOUT_SELF,
): AskedQuestion {
  const asker = askerOf(context);
  const server = readServer(context, input.server);
  const tool = input.tool == null ? undefined : readName('tool', input.tool);
  const method = input.method == null ? undefined : readName('method', input.method);
  const call = unwrap(parseCall(method, tool));
  const endpoint = readEndpoint(context, input.endpoint);
  const stated = input.agent == null ? undefined : readName('agent', input.agent);
  const about = readSubject(context, facts, asker, input.subject, rightOn(asker, server));
  const agent = resolveAgent({
    subject: about.subject,
    tokenAgent: about.token?.clientId,
    stated,
    byDecideService: asker.decideService,
  });
  return {
    request: {
      server,
      call,
      subject: about.subject,
      agent,
      environment: asker.environment,
      endpoint,
      tokenExpiresAt: about.token?.expiresAt,
      asker,
    },
    method: method ?? (tool === undefined ? 'connect' : 'tools/call'),
    tool,
    assertedGroups: about.assertedGroups,
  };
}

/** The server as named: a registry name as it is, an endpoint URL in canonical form, which `decide` also checks (law D1). */
export function readServer(context: Context, text: string): string {
  readName('server', text);
  if (!isEndpointName(text)) return text;
  const canonical = canonicaliseEndpoint(text, context.settings);
  // Without a canonical form no server can be registered there: it answers like any unknown name.
  return canonical.ok ? canonical.value : text;
}

/** The endpoint asked about. What is no URL at all is refused as input; what law P12 refuses can't be the approved one. */
export function readEndpoint(context: Context, text: string | null | undefined): AskedEndpoint {
  if (text == null) return undefined;
  readName('endpoint', text);
  if (!URL.canParse(text)) throw refusal('INVALID_INPUT', 'endpoint must be an absolute URL.', 'endpoint');
  const canonical = canonicaliseEndpoint(text, context.settings);
  return canonical.ok ? { canonical: canonical.value } : 'REFUSED';
}
