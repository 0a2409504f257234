import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { LimitSettings } from '../env.ts';

interface Shape {
  depth: number;
  aliases: number;
  rootFields: number;
  selections: number;
}

/** More than any screen selects; bounds the walk itself, because fragments that spread each other multiply. */
const MAX_SELECTIONS = 5_000;

/**
 * Limits on the shape of a document: depth, aliases, root fields, and all selections with
 * fragments spread out. Runs as a validation
 * rule, hence once per document: Apollo keeps validated documents.
 */
export const documentLimits =
  (limits: Pick<LimitSettings, 'depth' | 'aliases' | 'rootFields'>): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const shape: Shape = { depth: 0, aliases: 0, rootFields: 0, selections: 0 };
      measure(operation.selectionSet, 1, shape, context, new Set());
      const broken = exceeded(shape, limits);
      if (broken !== undefined) {
        // Apollo puts its own code over that of a rule; this mark is read where errors are formatted.
        context.reportError(new GraphQLError(broken, { nodes: operation, extensions: { limit: true } }));
      }
      return false;
    },
  });

function measure(
  { selections }: SelectionSetNode,
  depth: number,
  shape: Shape,
  context: ValidationContext,
  spreading: ReadonlySet<FragmentDefinitionNode>,
): void {
  for (const selection of selections) {
    if (++shape.selections > MAX_SELECTIONS) return;
    if (selection.kind === Kind.FIELD) {
      shape.depth = Math.max(shape.depth, depth);
      if (selection.alias !== undefined) shape.aliases++;
      if (depth === 1) shape.rootFields++;
      if (selection.selectionSet !== undefined) measure(selection.selectionSet, depth + 1, shape, context, spreading);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measure(selection.selectionSet, depth, shape, context, spreading);
    } else {
      const fragment = context.getFragment(selection.name.value);
      // A cycle is reported by another rule; here it must only not go on for ever.
      if (fragment == null || spreading.has(fragment)) continue;
      measure(fragment.selectionSet, depth, shape, context, new Set([...spreading, fragment]));
    }
  }
}

function exceeded(shape: Shape, limits: Pick<LimitSettings, 'depth' | 'aliases' | 'rootFields'>): string | undefined {
  if (shape.depth > limits.depth) return `The query is nested deeper than ${limits.depth} levels.`;
  if (shape.aliases > limits.aliases) return `The query has more than ${limits.aliases} aliases.`;
  if (shape.rootFields > limits.rootFields) return `The query asks for more than ${limits.rootFields} root fields.`;
  if (shape.selections > MAX_SELECTIONS) return `The query selects more than ${MAX_SELECTIONS} fields.`;
  return undefined;
}
