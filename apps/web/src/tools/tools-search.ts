import { readChoice, readText, readTexts } from '../search-params.ts';

const KINDS = ['tools', 'prompts', 'resources'] as const;
const VIEWS = ['schema', 'json', 'diff'] as const;
const MARKS = ['reads', 'writes', 'destroys', 'outside', 'changed', 'no-output'] as const;
const FORMS = ['paths', 'split', 'unified'] as const;

export type ToolMark = (typeof MARKS)[number];
export type ToolsKind = (typeof KINDS)[number];
export type ToolsView = (typeof VIEWS)[number];
export type DifferenceForm = (typeof FORMS)[number];

/** The state of the Tools tab as its address holds it; what is absent has its default. */
export interface ToolsSearch {
  /** Name of the chosen tool, prompt or resource. */
  readonly tool?: string;
  readonly q?: string;
  /** Default: tools. */
  readonly kind?: ToolsKind;
  /** Default: schema. */
  readonly view?: ToolsView;
  /** Only tools with one of these marks. */
  readonly mark?: readonly ToolMark[];
  /** How a difference is drawn. Default: paths. */
  readonly as?: DifferenceForm;
}

/** Reads an address that anyone may have typed. */
export function readToolsSearch(raw: Record<string, unknown>): ToolsSearch {
  const mark = readTexts(raw.mark).flatMap((text) => MARKS.filter((known) => known === text));
  return {
    ...readText(raw, 'tool'),
    ...readText(raw, 'q'),
    ...readChoice(raw, 'kind', KINDS),
    ...readChoice(raw, 'view', VIEWS),
    ...(mark.length > 0 && { mark }),
    ...readChoice(raw, 'as', FORMS),
  };
}
