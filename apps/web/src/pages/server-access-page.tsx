import { Skeleton } from '@mantine/core';
import { AccessRules } from '../access/access-rules.tsx';
import { readAccessSearch } from '../access/access-search.ts';
import { Explainer } from '../access/explainer.tsx';
import { serverAccessRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { useServer } from '../server/server-context.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { Panel } from '../ui/panel.tsx';
import classes from './server-access-page.module.css';

/** Why the reader, or somebody else, may or may not use the server; then everybody who may. */
export function ServerAccessPage() {
  const { name, viewerCan } = useServer();
  const search = serverAccessRoute.useSearch(readBy(readAccessSearch));
  const navigate = serverAccessRoute.useNavigate();
  return (
    <div className={classes.page}>
      <DroppedNotice search={search} />
      <section aria-labelledby="why" className={classes.section}>
        <h2 id="why">Why, or why not</h2>
        <Explainer server={name} search={search} onChange={(next) => void navigate({ search: next })} />
      </section>
      <section aria-labelledby="rules" className={classes.section}>
        <h2 id="rules">Who may use it</h2>
        <Panel what="who may use it" skeleton={<Skeleton height={180} className="appears-late" aria-hidden="true" />}>
          <AccessRules server={name} details={viewerCan.includes('SEE_DETAILS')} />
        </Panel>
      </section>
    </div>
  );
}
