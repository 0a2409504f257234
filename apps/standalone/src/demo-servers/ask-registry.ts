import { createRemoteJWKSet, jwtVerify } from 'jose';
import { getWorkloadToken } from '../token/get-token.ts';
import type { DemoSetting } from './demo-server.ts';
import { type Caller, ToolRefusal } from './tool.ts';

const QUERY = `query Guard($input: AuthorizeInput!) { authorize(input: $input) { allowed message } }`;

/** The registry must answer within this time, or the call is refused. */
const TIMEOUT_MS = 5_000;

/** Lets a call of one tool through, or throws the refusal that the model sees. */
export type Guard = (tool: string, caller: Caller) => Promise<void>;

/**
 * A guard that verifies the caller's token for this endpoint (law I1) and asks the registry whether that person, through
 * that client, may call the tool. Whatever goes wrong on the way, the call is refused.
 */
export function askRegistry(setting: DemoSetting): Guard {
  const { issuer, endpoint, decider } = setting;
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));

  return async (tool, { authorization }) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new ToolRefusal('Sign in first: this tool needs a token issued for this server.');
    const verified = await jwtVerify(token, keys, { issuer, audience: endpoint, algorithms: ['RS256'] }).catch(
      () => null,
    );
    if (!verified?.payload.sub) throw new ToolRefusal('The token is not a valid one for this server.');
    const { sub, client_id: agent } = verified.payload;
    const decision = await askDecision({
      server: setting.name,
      tool,
      endpoint,
      subject: { kind: 'USER', id: sub, issuer },
      ...(typeof agent === 'string' && { agent }),
    }).catch(() => ({ allowed: false, message: 'The registry could not be asked, so the call is refused.' }));
    if (decision.allowed !== true) throw new ToolRefusal(decision.message);
  };

  async function askDecision(input: Record<string, unknown>): Promise<{ allowed: boolean; message: string }> {
    if (!decider) throw new Error('no credential to ask with');
    const response = await fetch(`${setting.registryUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await getWorkloadToken(issuer, decider)}`,
      },
      body: JSON.stringify({ query: QUERY, variables: { input } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = (await response.json()) as { data?: { authorize?: { allowed?: unknown; message?: unknown } } };
    const answer = body.data?.authorize;
    if (typeof answer?.allowed !== 'boolean' || typeof answer.message !== 'string') throw new Error('no decision');
    return { allowed: answer.allowed, message: answer.message };
  }
}
