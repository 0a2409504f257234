import { invalid, type Refusal } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';
import type { Call } from './request.ts';

/** Methods that `connect` covers, besides every method beginning with `notifications/` (law D1). */
export const CONNECT_METHODS: ReadonlySet<string> = new Set([
  'connect',
  'initialize',
  'server/discover',
  'ping',
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
]);

/** Other known methods, which need an ALLOW without tools (law D2). */
export const OTHER_METHODS: ReadonlySet<string> = new Set([
  'resources/read',
  'prompts/get',
  'completion/complete',
  'resources/subscribe',
  'resources/unsubscribe',
  'subscriptions/listen',
]);

/**
 * Reads what is being called. Without a method it is `tools/call` when a tool is given, else `connect`; tools/call without
 * a tool is unseen; a tool beside another method is refused before anything is judged (law D2).
 */
export function parseCall(method: string | undefined, tool: string | undefined, item?: string): Result<Call, Refusal> {
  if (tool !== undefined) {
    if (method !== undefined && method !== 'tools/call')
      return err(invalid('tool', `A tool goes with the method tools/call, not with ${JSON.stringify(method)}.`));
    return ok({ kind: 'tool', tool });
  }
  if (method === undefined) return ok({ kind: 'connect' });
  if (method === 'tools/call') return ok({ kind: 'unseen' });
  if (CONNECT_METHODS.has(method) || method.startsWith('notifications/')) return ok({ kind: 'connect' });
  if (OTHER_METHODS.has(method)) return ok({ kind: 'method', method, item });
  return ok({ kind: 'unknown', method });
}
