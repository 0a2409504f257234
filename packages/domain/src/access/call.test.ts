import { describe, expect, it } from 'vitest';
import { parseCall } from './call.ts';

const kindOf = (method?: string, tool?: string) => {
  const call = parseCall(method, tool);
  return call.ok ? call.value.kind : call.error.field;
};

describe('parseCall', () => {
  it.each([
    [undefined, undefined, 'connect'],
    [undefined, 'run_query', 'tool'],
    ['tools/call', 'run_query', 'tool'],
    ['tools/call', undefined, 'unseen'],
    ['connect', undefined, 'connect'],
    ['initialize', undefined, 'connect'],
    ['server/discover', undefined, 'connect'],
    ['ping', undefined, 'connect'],
    ['notifications/initialized', undefined, 'connect'],
    ['notifications/anything/new', undefined, 'connect'],
    ['notifications', undefined, 'unknown'],
    ['tools/list', undefined, 'connect'],
    ['resources/templates/list', undefined, 'connect'],
    ['resources/read', undefined, 'method'],
    ['prompts/get', undefined, 'method'],
    ['completion/complete', undefined, 'method'],
    ['subscriptions/listen', undefined, 'method'],
    ['Tools/List', undefined, 'unknown'],
    ['logging/setLevel', undefined, 'unknown'],
    ['', undefined, 'unknown'],
  ])('D1 D2 method %s with tool %s is %s', (method, tool, kind) => {
    expect(kindOf(method, tool)).toBe(kind);
  });

  it('D2 a tool beside another method is refused, naming the field', () => {
    expect(kindOf('prompts/get', 'run_query')).toBe('tool');
    expect(parseCall('prompts/get', 'run_query')).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(parseCall('no/such/method', 'run_query').ok).toBe(false);
  });
});
