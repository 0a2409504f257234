import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { READS, structuredTool, ToolRefusal } from '../tool.ts';

const STAFF: Readonly<
  Record<string, { title: string; manager: string | null; daysLeft: number; nextLeave: string | null }>
> = {
  'Ingrid Vos': { title: 'Chief people officer', manager: null, daysLeft: 9, nextLeave: null },
  'Marek Nowak': { title: 'Payroll lead', manager: 'Ingrid Vos', daysLeft: 14, nextLeave: '2026-12-21' },
  'Aisha Bello': { title: 'Recruiter', manager: 'Ingrid Vos', daysLeft: 3, nextLeave: '2026-11-30' },
};

const find = (name: string) => {
  const found = STAFF[name];
  if (!found) throw new ToolRefusal(`Nobody is called ${name} here.`);
  return found;
};

const who = z.object({ name: z.string().describe('Full name') });

export const hrPeople: DemoServer = {
  info: { name: 'hr-people', title: 'People systems', version: '2.0.0' },
  instructions: 'Personal data: answer only what was asked, about one person at a time.',
  tools: [
    structuredTool({
      name: 'org_chart',
      title: 'Org chart',
      description: 'Shows the title, manager and direct reports of one person.',
      input: who,
      output: z.object({ title: z.string(), manager: z.string().nullable(), reports: z.array(z.string()) }),
      hints: READS,
      call: ({ name }) => {
        const { title, manager } = find(name);
        const reports = Object.keys(STAFF).filter((other) => STAFF[other]?.manager === name);
        return { title, manager, reports };
      },
    }),
    structuredTool({
      name: 'time_off',
      title: 'Time off',
      description: 'Shows the remaining leave of one person and the first day of their next absence.',
      input: who,
      output: z.object({ daysLeft: z.number(), nextLeave: z.string().nullable() }),
      hints: READS,
      call: ({ name }) => {
        const { daysLeft, nextLeave } = find(name);
        return { daysLeft, nextLeave };
      },
    }),
  ],
};
