import type { Question } from './checks.ts';
import type { CompiledServer } from './compile-server.ts';
import type { Names } from './names.ts';
import { maySeeDetails } from './see.ts';

/** A question with the names that its evidence may use. */
export type NamedQuestion = Question & { readonly names: Names };

/** Whether the asker may read the rules in full: deny rules, persons, and what limits an allowance. */
export const seesDetails = ({ request }: Question, server: CompiledServer): boolean =>
  maySeeDetails(server, request.asker);
