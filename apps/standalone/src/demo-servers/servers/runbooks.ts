import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { READS, structuredTool, ToolRefusal, textTool } from '../tool.ts';

const RUNBOOKS: Readonly<Record<string, string>> = {
  'database-failover':
    '1. Page the database on-call. 2. Check replication lag. 3. Promote the replica. (Last edited 2022.)',
  'disk-full': '1. Find the volume. 2. Rotate logs. 3. Ask for a bigger disk. (Last edited 2021.)',
};

export const runbooks: DemoServer = {
  info: { name: 'legacy-runbooks', title: 'Old runbooks', version: '0.4.0' },
  instructions: 'No longer maintained. Use com.example.knowledge/search instead.',
  tools: [
    structuredTool({
      name: 'list_runbooks',
      title: 'List runbooks',
      description: 'Lists the old operations runbooks.',
      input: z.object({}),
      output: z.object({ runbooks: z.array(z.string()) }),
      hints: READS,
      call: () => ({ runbooks: Object.keys(RUNBOOKS) }),
    }),
    textTool({
      name: 'read_runbook',
      title: 'Read a runbook',
      description: 'Returns the steps of one runbook.',
      input: z.object({ name: z.string().describe('Runbook, such as disk-full') }),
      hints: READS,
      call: ({ name }) => {
        const text = RUNBOOKS[name];
        if (!text) throw new ToolRefusal(`There is no runbook ${name}.`);
        return text;
      },
    }),
  ],
};
