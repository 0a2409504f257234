import { entriesOf, isJsonObject, type JsonObject, listOfValues, memberOf, pointerStep } from './json.ts';
import { nameVariants } from './name-variants.ts';
import { type Reference, referenceOf, resolveReference } from './resolve-reference.ts';

/** Beneath this many levels a reader is better served by the raw JSON. */
export const DEEPEST = 12;

/** What a place in a schema is to the one around it. */
export type NodeRole =
  | 'root'
  | 'property'
  | 'pattern'
  | 'names'
  | 'others'
  | 'items'
  | 'item'
  | 'contains'
  | 'variants';

export const VARIANT_KEYWORDS = ['oneOf', 'anyOf', 'allOf'] as const;
export type VariantKeyword = (typeof VARIANT_KEYWORDS)[number];

/** One place of a schema as the viewer shows it; what lies beneath is read only when it is opened. */
export interface SchemaNode {
  /** Names the place in the tree as it is shown; the same definition may be shown at several places. */
  readonly key: string;
  readonly role: NodeRole;
  /** Property name, pattern, or words for what has no name of its own. */
  readonly name: string;
  readonly required: boolean;
  readonly depth: number;
  readonly pointer: string;
  readonly schema: unknown;
  /** Pointers of the definitions that are open around this place: meeting one again is recursion. */
  readonly around: readonly string[];
  /** For variants: the choices by name, the chosen one, and how many more there are than can be chosen. */
  readonly variants?: { readonly names: readonly string[]; readonly chosen: number; readonly further: number };
}

/** More choices than this are no longer a choice for a reader. */
const MOST_VARIANTS = 40;

/** How a reference at a node may be shown: followed, or with the reason why not. */
export type NodeReference =
  | Exclude<Reference, { found: 'here' }>
  | (Extract<Reference, { found: 'here' }> & { readonly recursive: boolean });

export const rootNode = (document: unknown): SchemaNode => ({
  key: '',
  role: 'root',
  name: '',
  required: false,
  depth: 0,
  pointer: '',
  schema: document,
  around: [''],
});

/** The reference of a node, if it has one: looked up, not opened. */
export function readReference(document: unknown, { schema, around }: SchemaNode): NodeReference | undefined {
  const text = referenceOf(schema);
  if (text === undefined) return undefined;
  const reference = resolveReference(document, text);
  return reference.found === 'here' ? { ...reference, recursive: around.includes(reference.pointer) } : reference;
}

/** The schema that a chain of references ends at; the last one that can be reached when it does not end. */
export function followReferences(document: unknown, node: SchemaNode): unknown {
  const reference = readReference(document, node);
  if (reference?.found !== 'here' || reference.recursive) return node.schema;
  const { schema, pointer } = reference;
  return followReferences(document, { ...node, schema, pointer, around: [...node.around, pointer] });
}

/** Whether a node can be opened: it refers to a definition, or has places beneath it. */
export function canOpen(document: unknown, node: SchemaNode): boolean {
  const reference = readReference(document, node);
  return (reference?.found === 'here' && !reference.recursive) || hasBeneath(node.schema);
}

const MAPS = ['properties', 'patternProperties'];
const LISTS = ['prefixItems', ...VARIANT_KEYWORDS];
const SINGLES = ['additionalProperties', 'unevaluatedProperties', 'propertyNames', 'items', 'contains'];

/** The same as "has children", without making them: a row of a large schema must be cheap. */
function hasBeneath(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  const holds = (keyword: string) => memberOf(schema, keyword);
  return (
    SINGLES.some((keyword) => isJsonObject(holds(keyword))) ||
    LISTS.some((keyword) => listOfValues(holds(keyword)).length > 0) ||
    MAPS.some((keyword) => entriesOf(holds(keyword)).length > 0)
  );
}

/** The places beneath a node, in the order of the document; `choose` says which variant is chosen at a key. */
export function listChildren(document: unknown, node: SchemaNode, choose: (key: string) => number): SchemaNode[] {
  if (node.depth >= DEEPEST) return [];
  const own = childrenOf(node, node.schema, node.pointer, node.around, choose);
  const reference = readReference(document, node);
  if (reference?.found !== 'here' || reference.recursive) return own;
  const around = [...node.around, reference.pointer];
  const next = referenceOf(reference.schema);
  const target = { ...node, schema: reference.schema, pointer: reference.pointer, around };
  // A definition that is itself only a reference is followed here: its own row would say nothing.
  const beneath =
    next === undefined
      ? childrenOf(target, reference.schema, reference.pointer, around, choose)
      : listChildren(document, target, choose);
  return [...own, ...beneath];
}

function childrenOf(
  parent: SchemaNode,
  schema: unknown,
  pointer: string,
  around: readonly string[],
  choose: (key: string) => number,
): SchemaNode[] {
  if (!isJsonObject(schema)) return [];
  const required = new Set(listOfValues(memberOf(schema, 'required')));
  const child = (role: NodeRole, name: string, steps: readonly (string | number)[], value: unknown): SchemaNode => {
    const path = steps.map(pointerStep).join('');
    return {
      key: `${parent.key}${path}`,
      role,
      name,
      required: role === 'property' && required.has(name),
      depth: parent.depth + 1,
      pointer: pointer + path,
      schema: value,
      around: [...around, pointer + path],
    };
  };
  const one = (role: NodeRole, name: string, keyword: string): SchemaNode[] => {
    const value = memberOf(schema, keyword);
    return isJsonObject(value) ? [child(role, name, [keyword], value)] : [];
  };
  const tuple = listOfValues(memberOf(schema, 'prefixItems'));
  return [
    ...entriesOf(memberOf(schema, 'properties')).map(([name, value]) =>
      child('property', name, ['properties', name], value),
    ),
    ...entriesOf(memberOf(schema, 'patternProperties')).map(([name, value]) =>
      child('pattern', name, ['patternProperties', name], value),
    ),
    ...one('others', 'other properties', 'additionalProperties'),
    ...one('others', 'other properties', 'unevaluatedProperties'),
    ...one('names', 'property names', 'propertyNames'),
    ...tuple.map((value, position) => child('item', `item ${position + 1}`, ['prefixItems', position], value)),
    ...one('items', tuple.length > 0 ? 'further items' : 'each item', 'items'),
    ...one('contains', 'at least one item', 'contains'),
    ...VARIANT_KEYWORDS.flatMap((keyword) => variantsOf(keyword, schema, child, choose)),
  ];
}

const VARIANT_WORDS: Readonly<Record<VariantKeyword, string>> = {
  oneOf: 'one of',
  anyOf: 'any of',
  allOf: 'all of',
};

function variantsOf(
  keyword: VariantKeyword,
  schema: JsonObject,
  child: (role: NodeRole, name: string, steps: readonly (string | number)[], value: unknown) => SchemaNode,
  choose: (key: string) => number,
): SchemaNode[] {
  const all = listOfValues(memberOf(schema, keyword));
  const choices = all.slice(0, MOST_VARIANTS);
  if (choices.length === 0) return [];
  const group = child('variants', VARIANT_WORDS[keyword], [keyword], undefined);
  const chosen = Math.min(choose(group.key), choices.length - 1);
  const choice = child('variants', group.name, [keyword, chosen], choices[chosen]);
  const variants = { names: nameVariants(choices), chosen, further: all.length - choices.length };
  return [{ ...choice, key: group.key, variants }];
}
