import type { JsonObject } from '@gatehouse/domain/server/surface';

/** One tool as its owner declares it, with text parameters. */
const declare = (
  name: string,
  title: string,
  description: string,
  parameters: Readonly<Record<string, string>>,
  readOnly = true,
): JsonObject => ({
  name,
  title,
  description,
  inputSchema: {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(parameters).map(([key, text]) => [key, { type: 'string', description: text }]),
    ),
    required: Object.keys(parameters),
  },
  annotations: { readOnlyHint: readOnly, destructiveHint: false, idempotentHint: readOnly, openWorldHint: false },
});

/** Tools of the people systems, which only show after sign-in. */
export const HR_TOOLS: readonly JsonObject[] = [
  declare('org_chart', 'Org chart', 'Shows the title, manager and direct reports of one person.', {
    name: 'Full name',
  }),
  declare('time_off', 'Time off', 'Shows the remaining leave of one person and the first day of their next absence.', {
    name: 'Full name',
  }),
];

/** Tools of paging, which never answers. */
export const PAGING_TOOLS: readonly JsonObject[] = [
  declare('who_is_on_call', 'Who is on call', 'Names the person on call for a service.', { service: 'Service' }),
  declare('page', 'Page someone', 'Pages the person on call.', { service: 'Service', message: 'What is wrong' }, false),
];

/** Tools of the wiki bot, which is gone. */
export const WIKI_TOOLS: readonly JsonObject[] = [
  declare('ask_wiki', 'Ask the wiki', 'Answered a question from the old wiki.', { question: 'Question' }),
];
