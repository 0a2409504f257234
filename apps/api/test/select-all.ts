import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isLeafType, isObjectType } from 'graphql';

/** Arguments for fields that can't be asked without. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Server.tool': '(name: "read")',
  'Server.healthHistory': '(range: DAY)',
};

/** Types that lead back to where one came from are asked by name alone. */
const ONLY_NAMED: ReadonlySet<string> = new Set(['Server', 'Team', 'ServerConnection']);

/** A selection of every field of a type and of all that hangs on it. */
export function selectAll(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) throw new Error(`${named} is neither an object nor a leaf.`);
  if (ONLY_NAMED.has(named.name)) return '{ __typename }';
  const fields = Object.values(named.getFields()).map((field) => askField(named, field.name));
  return `{ ${fields.join(' ')} }`;
}

/** One field with all that hangs on it. */
export function askField(parent: GraphQLObjectType, field: string): string {
  const found = parent.getFields()[field];
  if (found === undefined) throw new Error(`${parent.name} has no field ${field}.`);
  return `${field}${ARGUMENTS[`${parent.name}.${field}`] ?? ''} ${selectAll(found.type)}`.trim();
}
