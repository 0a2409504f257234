import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { DESTROYS, READS, structuredTool, textTool } from '../tool.ts';

export const buildCache: DemoServer = {
  info: { name: 'build-cache', title: 'Build cache', version: '1.3.0' },
  tools: [
    structuredTool({
      name: 'cache_stats',
      title: 'Cache statistics',
      description: 'Shows hit rate, size and oldest entry of the shared build cache.',
      input: z.object({}),
      output: z.object({ hitRate: z.number(), sizeGiB: z.number(), oldestEntry: z.string() }),
      hints: READS,
      call: () => ({ hitRate: 0.87, sizeGiB: 412.6, oldestEntry: '2026-09-14' }),
    }),
    textTool({
      name: 'purge',
      title: 'Purge',
      description: 'Deletes every cache entry of one project. The next builds of it are slow.',
      input: z.object({ project: z.string().describe('Project, such as storefront') }),
      hints: { ...DESTROYS, idempotentHint: true },
      call: ({ project }) => `The cache of ${project} is empty.`,
    }),
  ],
};
