import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** Page sizes when `first` is not given, and lists that are not pages, by field name. */
export const DEFAULT_PAGE_SIZE = 25;
/** `first` is capped at this by pagination. */
const MAX_PAGE_SIZE = 100;
const LIST_SIZES: Readonly<Record<string, number>> = { tools: 20, items: 20, parts: 5 };
/** Fields whose arguments say how often their selection is paid: `first` of a page, the length of `inputs`. */
const PAGES: ReadonlySet<string> = new Set(['servers', 'teams', 'auditEvents', 'probeLog']);
const LISTS: ReadonlySet<string> = new Set(['authorizeMany']);
/** Longest list of `inputs`. */
const MAX_LIST_SIZE = 1_000;

/** The cost of an operation given its variables: one for each field that may be resolved. */
export type CostPlan = (variables: Readonly<Record<string, unknown>>) => number;

const plans = new WeakMap<OperationDefinitionNode, CostPlan>();

/** The cost plan of an operation, made once per document. */
export function costPlanOf(document: DocumentNode, operation: OperationDefinitionNode): CostPlan {
  const known = plans.get(operation);
  if (known !== undefined) return known;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const plan = isSized(document)
    ? planSelection(operation.selectionSet, fragments)
    : constantPlan(operation, fragments);
  plans.set(operation, plan);
  return plan;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Without variables in sizes the cost is a number, so that a decision pays one comparison for it. */
function constantPlan(operation: OperationDefinitionNode, fragments: Fragments): CostPlan {
  const cost = planSelection(operation.selectionSet, fragments)({});
  return () => cost;
}

function isSized(document: DocumentNode): boolean {
  let found = false;
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && (PAGES.has(selection.name.value) || LISTS.has(selection.name.value)))
        found = true;
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined) look(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) if ('selectionSet' in definition) look(definition.selectionSet);
  return found;
}

function planSelection({ selections }: SelectionSetNode, fragments: Fragments): CostPlan {
  const parts = selections.map((selection): CostPlan => {
    if (selection.kind === Kind.FIELD) return planField(selection, fragments);
    if (selection.kind === Kind.INLINE_FRAGMENT) return planSelection(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment === undefined ? () => 0 : planSelection(fragment.selectionSet, fragments);
  });
  return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
}

function planField(field: FieldNode, fragments: Fragments): CostPlan {
  if (field.selectionSet === undefined) return () => 1;
  const inner = planSelection(field.selectionSet, fragments);
  const rows = planRows(field);
  return (variables) => 1 + rows(variables) * inner(variables);
}

function planRows(field: FieldNode): CostPlan {
  const name = field.name.value;
  if (LISTS.has(name)) return planInputs(field);
  if (!PAGES.has(name)) return () => LIST_SIZES[name] ?? 1;
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  return (variables) => Math.min(MAX_PAGE_SIZE, Math.max(1, readSize(first, variables)));
}

/** Each question of a list is answered and paid for. A longer list than allowed is refused by its resolver. */
function planInputs(field: FieldNode): CostPlan {
  const inputs = field.arguments?.find((argument) => argument.name.value === 'inputs')?.value;
  if (inputs?.kind === Kind.LIST) return () => Math.min(MAX_LIST_SIZE, inputs.values.length);
  return (variables) => {
    const given = inputs?.kind === Kind.VARIABLE ? variables[inputs.name.value] : undefined;
    return Array.isArray(given) ? Math.min(MAX_LIST_SIZE, given.length) : MAX_LIST_SIZE;
  };
}

function readSize(value: ValueNode | undefined, variables: Readonly<Record<string, unknown>>): number {
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind === Kind.VARIABLE) {
    const given = variables[value.name.value];
    if (typeof given === 'number') return given;
    // Absent: the default of the variable may be larger than ours, so the largest page is assumed.
    return MAX_PAGE_SIZE;
  }
  return DEFAULT_PAGE_SIZE;
}
