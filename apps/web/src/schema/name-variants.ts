import { entriesOf, isJsonObject, memberOf, shortJson } from './json.ts';
import { referenceOf } from './resolve-reference.ts';
import { wordTypes } from './word-types.ts';

/** Names for the choices of `oneOf` and its kin: title, the constant that tells them apart, the definition's name, the type. */
export function nameVariants(choices: readonly unknown[]): string[] {
  const names = choices.map(nameVariant);
  // Two choices of one name are told apart by their place.
  return names.map((name, position) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${position + 1}`,
  );
}

function nameVariant(choice: unknown): string {
  if (!isJsonObject(choice)) return wordTypes(choice);
  const title = memberOf(choice, 'title');
  if (typeof title === 'string' && title !== '') return title;
  const discriminating = entriesOf(memberOf(choice, 'properties')).find(
    ([, schema]) => isJsonObject(schema) && Object.hasOwn(schema, 'const'),
  );
  if (discriminating) return textOf((discriminating[1] as { const?: unknown }).const);
  if (Object.hasOwn(choice, 'const')) return textOf(choice.const);
  return referenceOf(choice)?.split('/').at(-1) || wordTypes(choice);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : shortJson(value));
