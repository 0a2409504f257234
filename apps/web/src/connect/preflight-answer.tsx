import type { Connection } from '@gatehouse/domain/connect/connection';
import { writeJson } from '@gatehouse/domain/connect/quote';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './client-guide.module.css';
import { preflightQuery } from './preflight-query.ts';

/** What the preflight answers to the reader: the very answer that the command prints. */
export function PreflightAnswer({ name, connection }: { name: string; connection: Connection }) {
  const query = useSuspenseQuery(preflightQuery(useApi(), name, connection));
  const { evaluatedAt, ...authorize } = query.data.authorize;
  return (
    <>
      <RefreshProblem query={query} />
      <CodeBlock title="Answer for you" text={`${writeJson({ data: { authorize } })}\n`} />
      <p className={classes.inline}>
        <span>
          Answered <TimeAgo at={evaluatedAt} />
        </span>
        <Button size="xs" variant="default" onClick={() => void query.refetch()}>
          Ask again
        </Button>
      </p>
    </>
  );
}
