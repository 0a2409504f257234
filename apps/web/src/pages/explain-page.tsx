import { readExplainSearch } from '../access/access-search.ts';
import { Explainer } from '../access/explainer.tsx';
import { ServerSelect } from '../access/server-select.tsx';
import { explainRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import classes from './server-access-page.module.css';

/** Why somebody may or may not use a server, chosen here; the address is the question, to be shared. */
export function ExplainPage() {
  const search = explainRoute.useSearch(readBy(readExplainSearch));
  const navigate = explainRoute.useNavigate();
  const { server, ...about } = search;
  return (
    <div className={classes.page}>
      <div className={classes.section}>
        <PageTitle document="Explain access">Explain access</PageTitle>
        <p>
          Why you, or somebody else, may or may not use a server. The address holds the question, so it can be shared.
        </p>
        <DroppedNotice search={search} />
        <div className={classes.server}>
          <ServerSelect
            server={server}
            onChoose={(chosen) => void navigate({ search: chosen === undefined ? {} : { server: chosen } })}
          />
        </div>
      </div>
      {server === undefined ? (
        <p>Choose a server to see every check of the decision.</p>
      ) : (
        <Explainer server={server} search={about} onChange={(next) => void navigate({ search: { server, ...next } })} />
      )}
    </div>
  );
}
