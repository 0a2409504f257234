import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { DESTROYS, READS, structuredTool, ToolRefusal, textTool } from '../tool.ts';

const JOBS = [
  {
    id: 'job-7401',
    name: 'sessionise-clicks',
    state: 'FAILED',
    minutes: 42,
    cause:
      'Two executors were killed for exceeding 8 GiB. One partition of `clicks` holds 61 % of the rows (key "anonymous").',
    advice: 'Salt the key "anonymous" before the join, or enable adaptive skew join.',
    log: [
      'ExecutorLostFailure (executor 14 exited: container killed, 8.3 of 8.0 GiB used)',
      'Stage 11 aborted after 4 failures',
    ],
  },
  {
    id: 'job-7402',
    name: 'daily-ledger',
    state: 'SUCCEEDED',
    minutes: 11,
    cause: 'The job did not fail.',
    advice: 'Nothing to do.',
    log: ['Stage 4 finished in 318 s', 'Committed 1,204,118 rows to ledger.daily'],
  },
  {
    id: 'job-7403',
    name: 'feature-backfill',
    state: 'RUNNING',
    minutes: 187,
    cause: 'The job is still running.',
    advice: 'It is in its last stage; wait about 20 minutes.',
    log: ['Stage 9: 812 of 900 tasks finished'],
  },
];

const find = (id: string) => {
  const job = JOBS.find((one) => one.id === id);
  if (!job) throw new ToolRefusal(`There is no job ${id}; list_jobs shows the recent ones.`);
  return job;
};

const jobId = z.object({ jobId: z.string().describe('Job id, such as job-7401') });

export const spark: DemoServer = {
  info: { name: 'spark', title: 'Spark job doctor', version: '1.8.3' },
  instructions: 'Finds out why a Spark job failed. Explain before you resubmit.',
  tools: [
    structuredTool({
      name: 'list_jobs',
      title: 'List jobs',
      description: 'Lists recent Spark jobs with their state and running time.',
      input: z.object({
        state: z.enum(['FAILED', 'SUCCEEDED', 'RUNNING']).optional().describe('Only jobs in this state'),
      }),
      output: z.object({
        jobs: z.array(z.object({ id: z.string(), name: z.string(), state: z.string(), minutes: z.number() })),
      }),
      hints: READS,
      call: ({ state }) => ({
        jobs: JOBS.filter((job) => !state || job.state === state).map(({ id, name, state, minutes }) => ({
          id,
          name,
          state,
          minutes,
        })),
      }),
    }),
    structuredTool({
      name: 'explain_failure',
      title: 'Explain a failure',
      description: 'Says in plain words why a job failed and what to change.',
      input: jobId,
      output: z.object({ cause: z.string(), advice: z.string() }),
      hints: READS,
      call: ({ jobId }) => {
        const { cause, advice } = find(jobId);
        return { cause, advice };
      },
    }),
    textTool({
      name: 'fetch_log_excerpt',
      title: 'Fetch a log excerpt',
      description: 'Returns the log lines around the end of a job.',
      input: jobId,
      hints: READS,
      call: ({ jobId }) => find(jobId).log.join('\n'),
    }),
    textTool({
      name: 'resubmit_job',
      title: 'Resubmit a job',
      description: 'Runs a job again with the same arguments and overwrites its output.',
      input: jobId,
      hints: DESTROYS,
      call: ({ jobId }) => `${find(jobId).name} is queued again as ${jobId}-r2.`,
    }),
  ],
};
