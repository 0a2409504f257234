import { describe, expect, it } from 'vitest';
import { LANES, type Lane } from '../review/lane.ts';
import { type DriftClass, isAskedOfSomeone, lanesAsked } from './drift-lanes.ts';

const ask = (
  of: DriftClass,
  required: readonly Lane[] = LANES,
  more: { name?: string; becameDestructive?: boolean } = {},
) => lanesAsked({ class: of, name: '', becameDestructive: false, ...more }, required);

describe('P5 a difference of the surface asks', () => {
  const contract: DriftClass[] = [
    ...(['TOOL', 'PROMPT', 'TEMPLATE'] as const).flatMap((kind) =>
      (['ADDED', 'CHANGED', 'REMOVED'] as const).map((how) => `${kind}_${how}` as const),
    ),
    'INSTRUCTIONS',
    'CAPABILITIES',
  ];
  it.each(contract)('Security, and GenAI where applicable, about %s', (of) => {
    expect(ask(of)).toEqual(['SECURITY', 'GENAI']);
    expect(ask(of, ['SECURITY', 'LEGAL_PRIVACY'])).toEqual(['SECURITY']);
  });

  it.each<DriftClass>(['AUTH', 'VISIBILITY', 'SEEN_AS', 'PROTOCOL_VERSIONS', 'LIST_META'])(
    'all lanes about %s',
    (of) => {
      expect(ask(of)).toEqual(LANES);
      expect(ask(of, ['SECURITY', 'LEGAL_PRIVACY'])).toEqual(['SECURITY', 'LEGAL_PRIVACY']);
    },
  );

  it('all lanes about a tool that becomes destructive', () => {
    expect(ask('TOOL_ADDED', LANES, { becameDestructive: true })).toEqual(LANES);
    expect(ask('TOOL_CHANGED', LANES, { becameDestructive: true })).toEqual(LANES);
  });

  it.each(['version', 'title', 'websiteUrl'])("nobody about the server's %s", (name) => {
    expect(ask('SERVER_INFO', LANES, { name })).toEqual([]);
    expect(isAskedOfSomeone({ class: 'SERVER_INFO', name, becameDestructive: false })).toBe(false);
  });

  it.each(['description', 'icons'])("Security and GenAI about the server's %s", (name) => {
    expect(ask('SERVER_INFO', LANES, { name })).toEqual(['SECURITY', 'GENAI']);
  });

  it.each(['name', 'constructor', '__proto__', 'anything'])(
    'all lanes about a field of server info the law does not name: %s',
    (name) => {
      expect(ask('SERVER_INFO', LANES, { name })).toEqual(LANES);
    },
  );
});
