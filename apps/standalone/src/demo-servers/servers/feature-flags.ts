import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { DESTROYS, READS, structuredTool, ToolRefusal } from '../tool.ts';

const INITIAL: Readonly<Record<string, boolean>> = { 'new-checkout': false, 'dark-mode': true, 'fast-search': true };

/** Flags of this process; a restart brings the initial ones back. */
const flags = new Map(Object.entries(INITIAL));

const flagName = z.object({ flag: z.string().describe('Flag, such as new-checkout') });
const flagState = z.object({ flag: z.string(), enabled: z.boolean() });

const read = (flag: string) => {
  const enabled = flags.get(flag);
  if (enabled === undefined) throw new ToolRefusal(`There is no flag ${flag}.`);
  return enabled;
};

export const featureFlags: DemoServer = {
  info: { name: 'feature-flags', title: 'Feature flags', version: '1.1.0' },
  tools: [
    structuredTool({
      name: 'read_flag',
      title: 'Read a flag',
      description: 'Says whether a feature flag is on in production.',
      input: flagName,
      output: flagState,
      hints: READS,
      call: ({ flag }) => ({ flag, enabled: read(flag) }),
    }),
    structuredTool({
      name: 'set_flag',
      title: 'Set a flag',
      description: 'Turns a feature flag on or off in production, for every customer at once.',
      input: flagName.extend({ enabled: z.boolean() }),
      output: flagState,
      hints: { ...DESTROYS, idempotentHint: true },
      call: ({ flag, enabled }) => {
        read(flag);
        flags.set(flag, enabled);
        return { flag, enabled };
      },
    }),
  ],
};
