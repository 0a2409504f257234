import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { serverQuery } from '../server/server-query.ts';
import { explanationQuery } from './access-query.ts';
import type { AccessSearch } from './access-search.ts';
import classes from './explainer.module.css';
import { Explanation } from './explanation.tsx';
import { HealthBeside } from './health-beside.tsx';
import { NoExplanation } from './no-explanation.tsx';
import { SubjectSelect } from './subject-select.tsx';
import { ToolSelect } from './tool-select.tsx';

interface ExplainerProps {
  server: string;
  search: AccessSearch;
  onChange: (search: AccessSearch) => void;
}

/** Why somebody may, or may not, use a server or one of its tools. Only asks when told to: every question is recorded. */
export function Explainer({ server, search, onChange }: ExplainerProps) {
  const execute = useApi();
  const query = useQuery(explanationQuery(execute, server, search));
  const shown = useQuery(serverQuery(execute, server)).data?.server;
  const mayAskAboutOthers = shown?.viewerCan.includes('EXPLAIN_OTHERS');
  const { subject, tool } = search;
  return (
    <div className={classes.explainer}>
      <form
        className={classes.question}
        onSubmit={(event) => {
          event.preventDefault();
          void query.refetch();
        }}
      >
        {mayAskAboutOthers && <SubjectSelect subject={subject} onChoose={(chosen) => onChange(asked(chosen, tool))} />}
        <ToolSelect server={server} tool={tool} onChoose={(chosen) => onChange(asked(subject, chosen))} />
        <Button type="submit" variant="default" className={classes.ask} aria-disabled={query.isFetching}>
          {query.isFetching ? 'Asking…' : 'Ask again'}
        </Button>
      </form>
      {query.isError ? (
        <NoExplanation
          error={query.error}
          aboutOther={subject !== undefined}
          onAskAboutSelf={() => onChange(asked(undefined, tool))}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Explanation
          answer={query.data?.explainAccess}
          asking={query.isFetching}
          question={{ server, title: shown?.title ?? server, subject, tool }}
        />
      )}
      {shown && <HealthBeside health={shown.health} />}
    </div>
  );
}

const asked = (subject: string | undefined, tool: string | undefined): AccessSearch => ({
  ...(subject !== undefined && { subject }),
  ...(tool !== undefined && { tool }),
});
