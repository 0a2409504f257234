import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { READS, structuredTool, ToolRefusal, textTool } from '../tool.ts';

const PAGES = [
  {
    id: 'travel-policy',
    title: 'Travel policy',
    text: 'Trains before planes under five hours. Book through the travel desk; keep receipts for 90 days.',
  },
  {
    id: 'on-call-guide',
    title: 'On-call guide',
    text: 'Acknowledge within five minutes. Hand over at 10:00 local time. After a night page, start late.',
  },
  {
    id: 'data-retention',
    title: 'Data retention',
    text: 'Raw events are kept 30 days, aggregates two years, invoices ten years.',
  },
  {
    id: 'release-calendar',
    title: 'Release calendar',
    text: 'Releases go out Tuesday and Thursday. No releases from 18 December to 4 January.',
  },
];

const search = (query: string) => {
  const words = query
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
  const score = (page: (typeof PAGES)[number]) =>
    words.filter((word) => `${page.title} ${page.text}`.toLowerCase().includes(word)).length;
  return PAGES.filter((page) => score(page) > 0).sort((a, b) => score(b) - score(a));
};

export const knowledge: DemoServer = {
  info: { name: 'knowledge', title: 'Company knowledge', version: '5.0.2' },
  instructions:
    'Search first, then read the page. Use ask only when a sentence is enough, and name the page it came from.',
  tools: [
    structuredTool({
      name: 'search',
      title: 'Search',
      description: 'Searches company pages by words and returns the best matches.',
      input: z.object({ query: z.string().min(1).max(200).describe('Words to look for') }),
      output: z.object({ pages: z.array(z.object({ id: z.string(), title: z.string() })) }),
      hints: READS,
      call: ({ query }) => ({ pages: search(query).map(({ id, title }) => ({ id, title })) }),
    }),
    textTool({
      name: 'read_page',
      title: 'Read a page',
      description: 'Returns the text of one company page.',
      input: z.object({ id: z.string().describe('Page id from search') }),
      hints: READS,
      call: ({ id }) => {
        const page = PAGES.find((one) => one.id === id);
        if (!page) throw new ToolRefusal(`There is no page ${id}; search finds pages.`);
        return `# ${page.title}\n\n${page.text}`;
      },
    }),
    structuredTool({
      name: 'ask',
      title: 'Ask a question',
      description: 'Answers a question from company pages with generative AI and names the page used.',
      input: z.object({ question: z.string().min(3).max(500).describe('The question, in full') }),
      output: z.object({ answer: z.string(), source: z.string().nullable() }),
      hints: READS,
      call: ({ question }) => {
        const [page] = search(question);
        return page
          ? { answer: page.text, source: page.id }
          : { answer: 'No company page answers this question.', source: null };
      },
    }),
  ],
};
