import { Link } from '@tanstack/react-router';
import { useServer } from './server-context.ts';
import classes from './server-tabs.module.css';

/** The tabs of a server, as links: each is a page of its own. */
export function ServerTabs() {
  const { name, viewerCan } = useServer();
  const tab = { params: { name }, className: classes.tab, activeOptions: { exact: true, includeSearch: false } };
  return (
    <nav aria-label="Server" className={classes.tabs}>
      <Link to="/servers/$name" {...tab}>
        Overview
      </Link>
      <Link to="/servers/$name/tools" {...tab}>
        Tools
      </Link>
      <Link to="/servers/$name/connect" {...tab}>
        Connect
      </Link>
      <Link to="/servers/$name/access" {...tab}>
        Access
      </Link>
      <Link to="/servers/$name/health" {...tab}>
        Health
      </Link>
      {viewerCan.includes('SEE_ACTIVITY') && (
        <Link to="/servers/$name/activity" {...tab}>
          Activity
        </Link>
      )}
    </nav>
  );
}
