import { listHidden } from '../../text/hidden-characters.ts';
import { isDestructive, toolBehaviour } from '../tool-behaviour.ts';
import type { ItemSides } from './compare-items.ts';
import type { ChangeRisk, RiskCode } from './difference.ts';
import { findAuthRisks } from './find-auth-risks.ts';
import { findOrder } from './find-orders.ts';
import { findParameters } from './find-parameters.ts';
import { findNames } from './find-tool-names.ts';
import { isObject } from './json-value.ts';
import { listTexts, type ModelText } from './model-texts.ts';

/** What about a change deserves a look first. Only what newly appears: an old oddity was looked at before. */
export function findRisks(sides: ItemSides, otherTools: ReadonlySet<string>): readonly ChangeRisk[] {
  const { kind, before, after } = sides;
  if (kind === 'AUTH') return findAuthRisks(before, after);
  if (after === undefined || after === null) return [];
  const [was, is] = [listTexts(before), listTexts(after)];
  return [
    ...(kind === 'TOOL' ? [...findBehaviourRisks(sides), ...findNewParameters(sides)] : []),
    ...findNew('HIDDEN_CHARACTERS', was, is, hiddenIn),
    ...findNew('ORDERS_TO_THE_MODEL', was, is, findOrder),
    ...(NAMES_TOOLS.has(kind)
      ? findNew('NAMES_OTHER_TOOLS', was, is, (text) => findNames(text, otherTools, sides.name))
      : []),
  ];
}

/** Instructions are expected to name tools; the text of one item is not. */
const NAMES_TOOLS: ReadonlySet<string> = new Set(['TOOL', 'PROMPT', 'TEMPLATE']);

/** What changed of what a tool says it does. */
export function findBehaviourRisks({ before, after }: ItemSides): readonly ChangeRisk[] {
  if (!isObject(after)) return [];
  const risks: ChangeRisk[] = [];
  const known = isObject(before) ? before : null;
  if (known !== null && toolBehaviour(known).readOnly.value && !toolBehaviour(after).readOnly.value) {
    risks.push({
      code: 'READ_ONLY_TO_WRITES',
      path: '/annotations/readOnlyHint',
      text: 'Turns from read-only into writing.',
    });
  }
  if (isDestructive(after) && !(known !== null && isDestructive(known))) {
    const text = known === null ? 'A new tool that may destroy.' : 'May destroy now, which it did not before.';
    risks.push({ code: 'NEW_DESTRUCTIVE_TOOL', path: known === null ? '' : '/annotations/destructiveHint', text });
  }
  return risks;
}

function findNewParameters({ before, after }: ItemSides): readonly ChangeRisk[] {
  const known = new Set(findParameters(before).map(({ code, path }) => `${code}${path}`));
  return findParameters(after).filter(({ code, path }) => !known.has(`${code}${path}`));
}

/** Texts in which something is found that was not found at the same place before. */
function findNew(
  code: RiskCode,
  before: readonly ModelText[],
  after: readonly ModelText[],
  find: (text: string) => string | null,
): readonly ChangeRisk[] {
  const known = new Map<string, readonly string[]>();
  for (const { path, text } of before) known.set(path, [...(known.get(path) ?? []), text]);
  const found = new Set<string>();
  return after.flatMap(({ path, text }) => {
    const old = known.get(path) ?? [];
    if (found.has(path) || old.includes(text)) return [];
    const sentence = find(text);
    if (sentence === null || old.some((was) => find(was) === sentence)) return [];
    found.add(path);
    return [{ code, path, text: sentence }];
  });
}

/** Which characters that show nothing a text holds. */
function hiddenIn(text: string): string | null {
  const tokens = listHidden(text, MOST_TOKENS + 1);
  if (tokens.length === 0) return null;
  const more = tokens.length > MOST_TOKENS ? ' and more' : '';
  return `Holds characters that show nothing: ${tokens.slice(0, MOST_TOKENS).join(' ')}${more}.`;
}

const MOST_TOKENS = 5;
