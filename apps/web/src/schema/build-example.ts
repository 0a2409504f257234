import { entriesOf, isJsonObject, type JsonObject, listOfValues, memberOf } from './json.ts';
import { plainValue } from './plain-value.ts';
import { referenceOf, resolveReference } from './resolve-reference.ts';

const DEEPEST = 6;
const MOST_PLACES = 200;
/** An example with more members than this explains nothing. */
const MOST_MEMBERS = 50;
const SECRET = /pass(word|phrase|wd)?$|secret|token|credential|api[-_]?key|private[-_]?key|authorization|bearer/i;
/** What stands for a secret in an example: nobody may take it for a value to keep. */
const SECRET_VALUE = 'YOUR-SECRET';

/** Where the building stands: what remains of the budget, and the definitions that are open around it. */
interface Site {
  readonly document: unknown;
  readonly budget: { places: number };
  readonly depth: number;
  readonly around: readonly string[];
}

/**
 * Arguments that a call could have: what the schema gives (example, default, constant, first choice), else a plain value of
 * the type; what is required, and what the schema itself gives a value for. A value under a secret's name is never taken over.
 */
export function buildExample(document: unknown): unknown {
  return maskSecrets(build(document, { document, budget: { places: MOST_PLACES }, depth: 0, around: [''] }) ?? {});
}

/** Also inside of what the schema gives as a whole: an example may hold a key that somebody pasted. */
function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'string' && SECRET.test(name) ? SECRET_VALUE : maskSecrets(member),
    ]),
  );
}

function build(schema: unknown, site: Site): unknown {
  site.budget.places -= 1;
  if (!isJsonObject(schema) || site.depth > DEEPEST || site.budget.places < 0) return null;
  if (isSecret(schema)) return SECRET_VALUE;
  const given = givenValue(schema);
  if (given !== undefined) return given.value;
  const merged = mergeAllOf(openReference(schema, site), site);
  if (merged === undefined) return null;
  const type = typeOf(merged.schema);
  if (type === 'object') return buildObject(merged.schema, merged.site);
  if (type === 'array') return buildArray(merged.schema, merged.site);
  const [variant] = variantsOf(merged.schema);
  if (type === undefined && variant !== undefined) return build(variant, { ...merged.site, depth: site.depth + 1 });
  return givenValue(merged.schema)?.value ?? plainValue(merged.schema, type);
}

interface Opened {
  readonly schema: JsonObject;
  readonly site: Site;
}

/** The definition behind a reference; undefined when following it would go round in circles, out of the document or nowhere. */
function openReference(schema: JsonObject, site: Site): Opened | undefined {
  const text = referenceOf(schema);
  if (text === undefined) return { schema, site };
  const reference = resolveReference(site.document, text);
  if (reference.found !== 'here' || site.around.includes(reference.pointer) || !isJsonObject(reference.schema))
    return undefined;
  const { $ref: _, $dynamicRef: __, ...own } = schema;
  return openReference({ ...reference.schema, ...own }, { ...site, around: [...site.around, reference.pointer] });
}

/** All parts of an `allOf` in one object schema, as far as they are objects of the same level. */
function mergeAllOf(opened: Opened | undefined, site: Site): Opened | undefined {
  if (opened === undefined) return undefined;
  const parts = listOfValues(memberOf(opened.schema, 'allOf')).flatMap((part) => {
    const one = isJsonObject(part) ? openReference(part, opened.site) : undefined;
    return one === undefined ? [] : [one.schema];
  });
  if (parts.length === 0) return opened;
  const all = [...parts, opened.schema];
  const properties = Object.fromEntries(all.flatMap((part) => entriesOf(memberOf(part, 'properties'))));
  const required = all.flatMap((part) => listOfValues(memberOf(part, 'required')));
  const { allOf: _, ...own } = Object.fromEntries(all.flatMap(Object.entries));
  return { schema: { ...own, properties, required }, site: { ...opened.site, depth: site.depth } };
}

function buildObject(schema: JsonObject, site: Site): unknown {
  const [variant] = variantsOf(schema);
  const chosen = isJsonObject(variant) ? openReference(variant, site)?.schema : undefined;
  const required = new Set([schema, chosen ?? {}].flatMap((part) => listOfValues(memberOf(part, 'required'))));
  const properties = [schema, chosen ?? {}].flatMap((part) => entriesOf(memberOf(part, 'properties')));
  const wanted = properties.filter(([name, value]) => required.has(name) || givenValue(value) !== undefined);
  const shown = wanted.length > 0 || site.depth > 0 ? wanted : properties.slice(0, 3);
  return Object.fromEntries(
    shown
      .slice(0, MOST_MEMBERS)
      .map(([name, value]) => [name, build(value, { ...site, depth: site.depth + 1 })] as const),
  );
}

function buildArray(schema: JsonObject, site: Site): unknown {
  const inner = { ...site, depth: site.depth + 1 };
  const tuple = listOfValues(memberOf(schema, 'prefixItems'));
  if (tuple.length > 0) return tuple.slice(0, 10).map((item) => build(item, inner));
  const items = memberOf(schema, 'items');
  const least = memberOf(schema, 'minItems');
  const canOpen = isJsonObject(items) && openReference(items, site) !== undefined;
  if (!canOpen || inner.depth > DEEPEST) return [];
  return Array.from({ length: Math.min(Math.max(typeof least === 'number' ? least : 1, 1), 3) }, () =>
    build(items, inner),
  );
}

/** A value that the schema itself gives. */
function givenValue(schema: unknown): { readonly value: unknown } | undefined {
  if (!isJsonObject(schema)) return undefined;
  const [example] = listOfValues(memberOf(schema, 'examples'));
  if (example !== undefined) return { value: example };
  for (const keyword of ['example', 'default', 'const']) {
    if (Object.hasOwn(schema, keyword)) return { value: schema[keyword] };
  }
  return undefined;
}

function typeOf(schema: JsonObject): string | undefined {
  const type = [memberOf(schema, 'type')].flat().find((one) => one !== 'null');
  if (typeof type === 'string') return type;
  if (Object.hasOwn(schema, 'properties')) return 'object';
  return Object.hasOwn(schema, 'items') || Object.hasOwn(schema, 'prefixItems') ? 'array' : undefined;
}

const variantsOf = (schema: JsonObject): readonly unknown[] =>
  [...listOfValues(memberOf(schema, 'oneOf')), ...listOfValues(memberOf(schema, 'anyOf'))].filter(
    (variant) => !(isJsonObject(variant) && variant.type === 'null'),
  );

const isSecret = (schema: JsonObject): boolean =>
  memberOf(schema, 'format') === 'password' || memberOf(schema, 'writeOnly') === true;
