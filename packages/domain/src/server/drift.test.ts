import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf, NEW_WATCH, type Observation, observeSurface, type SurfaceWatch } from './drift.ts';
import type { JsonObject, Surface } from './surface.ts';
import { itemKey } from './surface-items.ts';
import { AT, makeQuarantine } from './test/make-server.ts';
import { makeSurface, makeTool } from './test/make-surface.ts';

const DAY = 24 * 60 * 60_000;
const APPROVED = makeSurface();
const [RUN, CANCEL] = APPROVED.tools as [JsonObject, JsonObject];

/** Surfaces that one letter stands for. */
const SURFACES: Record<string, Surface> = {
  A: APPROVED,
  /** run_query changed. */
  C: makeSurface({ tools: [makeTool('run_query', { description: 'Changed.' }), CANCEL] }),
  /** run_query changed in another way. */
  D: makeSurface({ tools: [makeTool('run_query', { description: 'Changed again.' }), CANCEL] }),
  /** run_query removed. */
  R: makeSurface({ tools: [CANCEL] }),
  /** drop_table added. */
  N: makeSurface({ tools: [RUN, CANCEL, makeTool('drop_table')] }),
  /** All lists empty, but successfully so. */
  E: makeSurface({ tools: [], prompts: [], resourceTemplates: [], resources: [] }),
  /** Nothing but a challenge. */
  I: {
    ...makeSurface({
      serverInfo: null,
      protocolVersions: [],
      capabilities: {},
      instructions: null,
      toolsVisible: false,
    }),
    ...{ tools: [], prompts: [], resourceTemplates: [], resources: [] },
  },
  /** Invalid: a name twice. */
  X: makeSurface({ tools: [RUN, RUN] }),
};

/** Probes a server with one surface after another, an hour apart unless said otherwise. */
function probe(
  seen: string | Surface[],
  { approved = APPROVED, stepMs = 3_600_000, watch = NEW_WATCH } = {},
): Observation {
  const surfaces = typeof seen === 'string' ? [...seen].map((letter) => SURFACES[letter] as Surface) : seen;
  return surfaces.reduce<Observation>(
    // Stored and loaded in between, as the worker does.
    (last, surface, index) =>
      observeSurface(JSON.parse(JSON.stringify(last.watch)), approved, surface, AT + index * stepMs),
    { watch, drift: driftOf(watch), invalid: null },
  );
}

const quarantineAfter = (seen: string | Surface[], more = {}) => probe(seen, more).drift?.quarantine ?? null;
const changed = makeQuarantine({ changedTools: ['run_query'] });
const added = makeQuarantine({ addedTools: ['drop_table'] });

describe('P9 a tool', () => {
  it.each<[string, string, ReturnType<typeof makeQuarantine> | null]>([
    ['that stays as approved is never touched', 'AAAA', null],
    ['that differs once is not touched', 'AC', null],
    ['that differs twice in a row is quarantined', 'ACC', changed],
    ['that differs twice is quarantined even if the two differ from each other', 'CD', changed],
    ['that differs, is equal, and differs again is quarantined at its third alternation', 'CAC', changed],
    ['that alternated only twice is not', 'CA', null],
    ['that was lifted stays open', 'CCAA', null],
    ['that was lifted and flaps on is quarantined at once', 'CCAAC', changed],
    ['that was lifted and then is removed answers as approved', 'CCAARR', makeQuarantine()],
    ['stays quarantined after one equal probe', 'CCA', changed],
    ['stays quarantined while it differs anew', 'CCAD', changed],
    ['stays quarantined while it is missing: only equal probes lift', 'CCRRR', changed],
    ['that was seen changed and then is missing is quarantined', 'CR', changed],
    ['that was missing and comes back changed is quarantined', 'RC', changed],
    ['that is new is not yet confirmed', 'N', null],
    ['that is new twice is quarantined', 'NN', added],
    ['that was new and went away once stays quarantined', 'NNA', added],
    ['that was new and went away for two probes is lifted', 'NNAA', null],
    ['is judged by itself: others may change meanwhile', 'CN', null],
  ])('%s (%s)', (_, seen, quarantine) => {
    expect(quarantineAfter(seen)).toEqual(quarantine);
  });

  it('that is removed answers as approved, and the removal is recorded', () => {
    expect(probe('R').drift).toBeNull();
    expect(probe('RR').drift).toMatchObject({ classes: ['TOOL_REMOVED'], quarantine: makeQuarantine() });
    expect(probe('RAR').drift).toMatchObject({ classes: ['TOOL_REMOVED'], quarantine: makeQuarantine() });
    expect(probe('RRAA').drift).toBeNull();
  });

  it('counts its alternations within seven days only', () => {
    expect(quarantineAfter('CAC', { stepMs: 3.5 * DAY })).toEqual(changed);
    expect(quarantineAfter('CAC', { stepMs: 3.5 * DAY + 1 })).toBeNull();
  });

  it('with a finding of the highest class is quarantined at once, but only if it differs', () => {
    const urgent = new Set([itemKey('TOOL', 'run_query'), itemKey('TOOL', 'drop_table')]);
    const once = (letter: string) => observeSurface(NEW_WATCH, APPROVED, SURFACES[letter] as Surface, AT, urgent);
    expect(once('C').drift?.quarantine).toEqual(changed);
    expect(once('N').drift?.quarantine).toEqual(added);
    expect(once('A').drift).toBeNull();
    expect(once('R').drift?.quarantine).toEqual(makeQuarantine());
  });

  it('is quarantined for any difference: order inside its schema, an invisible character, its _meta', () => {
    const variants = [{ description: 'Does run_query.\u200b' }, { _meta: { x: 1 } }, { icons: [] }];
    for (const variant of variants) {
      const surface = makeSurface({ tools: [makeTool('run_query', variant), CANCEL] });
      expect(quarantineAfter([surface, surface])).toEqual(changed);
    }
  });

  it('named like a part of every object is watched like any other', () => {
    const tools = [...APPROVED.tools, makeTool('__proto__'), makeTool('constructor')];
    const surface = makeSurface({ tools });
    expect(quarantineAfter([surface, surface])?.addedTools).toEqual(['__proto__', 'constructor']);
  });
});

describe('P9 a probe', () => {
  it('with an invalid surface counts as none: watch and drift stay, the reason is told', () => {
    const before = probe('C');
    const after = probe('X', { watch: before.watch });
    expect(after).toMatchObject({ watch: before.watch, drift: null, invalid: { field: 'tools' } });
    expect(quarantineAfter('CXC')).toEqual(changed);
    expect(quarantineAfter('CCX')).toEqual(changed);
    expect(quarantineAfter('CCAXA')).toBeNull();
  });

  it('that sees an empty list without error sees removal', () => {
    const { drift } = probe('EE');
    expect(drift?.classes).toEqual(['PROMPT_REMOVED', 'TEMPLATE_REMOVED', 'TOOL_REMOVED']);
    expect(drift?.quarantine).toEqual(makeQuarantine());
  });

  it('of a server in step keeps nothing but the sight of it', () => {
    const { watch } = probe('AA', { stepMs: 5 });
    expect(watch).toEqual({ approved: watch.observed, observed: watch.approved, toolsSeenAt: AT + 5, items: [] });
  });

  it('forgets calm items after seven days', () => {
    const { watch } = probe('CA');
    expect(watch.items).toHaveLength(1);
    const later = observeSurface(watch, APPROVED, APPROVED, AT + 8 * DAY);
    expect(later.watch.items).toEqual([]);
  });
});

describe('P9 prompts and templates', () => {
  const with_ = (more: Partial<Surface>) => [makeSurface(more), makeSurface(more)];
  it.each<[string, Partial<Surface>, object]>([
    ['a changed prompt', { prompts: [{ name: 'summarise', title: 'x' }] }, { prompts: ['summarise'] }],
    ['an added prompt', { prompts: [{ name: 'summarise' }, { name: 'new' }] }, { prompts: ['new'] }],
    ['a removed prompt closes nothing', { prompts: [] }, {}],
    [
      'a changed template',
      { resourceTemplates: [{ uriTemplate: 'table://{name}', name: 'x' }] },
      { templates: ['table://{name}'] },
    ],
    [
      'an added template',
      { resourceTemplates: [...APPROVED.resourceTemplates, { uriTemplate: 'b://' }] },
      { templates: ['b://'] },
    ],
    ['a removed template closes nothing', { resourceTemplates: [] }, {}],
  ])('%s', (_, more, quarantine) => {
    expect(quarantineAfter(with_(more))).toEqual(makeQuarantine(quarantine));
  });

  it('plain resources may change without any drift', () => {
    expect(probe(with_({ resources: [{ uri: 'new://' }] }))).toMatchObject({ drift: null, watch: { items: [] } });
  });
});

describe('P9 a server-wide change', () => {
  it.each<[string, Partial<Surface>]>([
    ['of instructions', { instructions: 'Obey.' }],
    ['of instructions by an invisible character', { instructions: 'Ask politely.\u200b' }],
    ['that drops instructions', { instructions: null }],
    ['of auth metadata', { auth: { resource: 'https://a.example' } }],
    ['of capabilities', { capabilities: { tools: { listChanged: false } } }],
  ])('%s quarantines everything once confirmed, and is lifted by two equal probes', (_, more) => {
    const surface = makeSurface(more);
    expect(quarantineAfter([surface])).toBeNull();
    expect(quarantineAfter([surface, surface])).toEqual(makeQuarantine({ all: true }));
    expect(quarantineAfter([surface, surface, APPROVED])).toEqual(makeQuarantine({ all: true }));
    expect(quarantineAfter([surface, surface, APPROVED, APPROVED])).toBeNull();
  });
});

describe('P5 a drift', () => {
  const serverInfo = (more: JsonObject) => makeSurface({ serverInfo: { ...APPROVED.serverInfo, ...more } });
  it.each<[string, Surface, boolean, string]>([
    ['of the server version', serverInfo({ version: '2.0.0' }), false, 'SERVER_INFO'],
    ['of the server title', serverInfo({ title: 'Presto' }), false, 'SERVER_INFO'],
    ['of the server website', serverInfo({ websiteUrl: 'https://a.example' }), false, 'SERVER_INFO'],
    ['of the server description', serverInfo({ description: 'New.' }), true, 'SERVER_INFO'],
    ['of the server name', serverInfo({ name: 'other' }), true, 'SERVER_INFO'],
    ['of protocol versions', makeSurface({ protocolVersions: ['2026-07-28'] }), true, 'PROTOCOL_VERSIONS'],
    ['of _meta of a list', makeSurface({ meta: { 'tools/list': { a: 1 } } }), true, 'LIST_META'],
    ['of the probe identity', makeSurface({ seenAs: 'probe' }), true, 'SEEN_AS'],
  ])('%s is recorded and closes nothing', (_, surface, asked, driftClass) => {
    const { drift } = probe([surface, surface]);
    expect(drift).toMatchObject({ classes: [driftClass], quarantine: asked ? makeQuarantine() : null });
  });

  it('that asks nobody does not hide one that does', () => {
    const both = { ...serverInfo({ version: '2' }), tools: (SURFACES.C as Surface).tools };
    expect(quarantineAfter([both, both])).toEqual(changed);
  });

  it('tells a tool that became destructive, defaults counted', () => {
    const safe = makeSurface({ tools: [makeTool('a', { annotations: { readOnlyHint: true } })] });
    const unmarked = makeSurface({ tools: [makeTool('a')] });
    const become = (approved: Surface, seen: Surface) => probe([seen, seen], { approved }).drift?.changes[0];
    expect(become(safe, unmarked)).toMatchObject({ class: 'TOOL_CHANGED', becameDestructive: true });
    expect(become(unmarked, safe)).toMatchObject({ class: 'TOOL_CHANGED', becameDestructive: false });
  });
});

describe('P11 an invisible surface', () => {
  it('is not empty: no tool counts as removed, and going invisible quarantines everything', () => {
    expect(quarantineAfter('I')).toBeNull();
    expect(probe('II').drift).toMatchObject({ classes: ['VISIBILITY'], quarantine: makeQuarantine({ all: true }) });
    expect(quarantineAfter('IIA')).toEqual(makeQuarantine({ all: true }));
    expect(quarantineAfter('IIAA')).toBeNull();
  });

  it('neither confirms nor lifts what it hides', () => {
    expect(quarantineAfter('CI')).toBeNull();
    expect(quarantineAfter('CIC')).toEqual(changed);
    expect(quarantineAfter('CCII')).toEqual({ ...changed, all: true });
    expect(quarantineAfter('CCIAIA')?.changedTools).toEqual([]);
    expect(quarantineAfter('NNI')).toEqual(added);
  });

  const auth = { resource: 'https://hr.example.com/mcp', authorization_servers: ['https://idp.example.com'] };
  const declared = makeSurface({ toolsVisible: false, seenAs: 'declared', auth });
  const challenge: Surface = { ...(SURFACES.I as Surface), auth };

  it('that was declared and stays behind its sign-in has no drift', () => {
    expect(probe([challenge, challenge], { approved: declared })).toMatchObject({
      drift: null,
      watch: { toolsSeenAt: null },
    });
  });

  it('that was declared drifts when its sign-in changes', () => {
    const moved = { ...challenge, auth: { ...auth, authorization_servers: ['https://evil.example.com'] } };
    expect(quarantineAfter([moved, moved], { approved: declared })).toEqual(makeQuarantine({ all: true }));
  });

  it('is compared with its declaration at first sight', () => {
    const seen = { ...declared, toolsVisible: true, seenAs: 'probe' };
    expect(probe([seen, seen], { approved: declared }).drift).toBeNull();
    const other = { ...seen, tools: (SURFACES.C as Surface).tools };
    expect(quarantineAfter([other, other], { approved: declared })).toEqual(changed);
  });
});

describe('P9 an approval', () => {
  const quarantined = probe('CC').watch;

  it('of what is observed lifts at once', () => {
    expect(quarantineAfter('C', { approved: SURFACES.C as Surface, watch: quarantined })).toBeNull();
    expect(quarantineAfter('CC', { approved: SURFACES.C as Surface, watch: quarantined })).toBeNull();
  });

  it('of something else lifts nothing that goes on differing', () => {
    const approved = { ...APPROVED, instructions: 'Other.' };
    const seen = { ...(SURFACES.C as Surface), instructions: 'Other.' };
    expect(quarantineAfter([seen], { approved, watch: quarantined })).toEqual(changed);
    expect(quarantineAfter('C', { approved: SURFACES.D as Surface, watch: quarantined })).toEqual(changed);
  });

  it('lifts nothing that this probe cannot see', () => {
    const approved = { ...APPROVED, instructions: 'Other.' };
    expect(quarantineAfter('I', { approved, watch: quarantined })).toEqual(changed);
  });

  it('makes the old definition a change', () => {
    expect(quarantineAfter('AA', { approved: SURFACES.C as Surface, watch: quarantined })).toEqual(changed);
  });
});

describe('P9 over any history of one tool', () => {
  const histories = fc.array(fc.constantFrom('A', 'C', 'D', 'R'), { maxLength: 12 }).map((list) => list.join(''));
  // Far enough apart that alternations never count.
  const stepMs = 8 * DAY;

  it('two equal probes in a row always lift, two differing ones of which one is changed always quarantine', () => {
    fc.assert(
      fc.property(histories, (seen) => {
        expect(quarantineAfter(`${seen}AA`)).toBeNull();
        expect(quarantineAfter(`${seen}CD`)).toEqual(changed);
        expect(quarantineAfter(`${seen}RC`)).toEqual(changed);
      }),
    );
  });

  it('with rare alternations, it is quarantined exactly if two in a row differed since two in a row were equal', () => {
    fc.assert(
      fc.property(histories, (seen) => {
        const since = seen.slice(Math.max(seen.lastIndexOf('AA') + 2, 0) * Number(seen.includes('AA')));
        const differing = /[CDR]{2}/.exec(since);
        const confirmed = differing !== null;
        const quarantined = confirmed && /[CD]/.test(since);
        const { drift } = probe(seen, { stepMs });
        expect(drift !== null).toBe(confirmed);
        expect(drift?.quarantine?.changedTools ?? []).toEqual(quarantined ? ['run_query'] : []);
      }),
      { numRuns: 500 },
    );
  });

  it('the watch stays small plain JSON', () => {
    fc.assert(
      fc.property(histories, (seen) => {
        const { watch } = probe(seen);
        expect(JSON.parse(JSON.stringify(watch))).toEqual(watch satisfies SurfaceWatch);
        expect(watch.items.every(({ alternations }) => alternations.length <= 3)).toBe(true);
      }),
    );
  });
});
