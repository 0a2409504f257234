import { PageTitle } from '../ui/page-title.tsx';
import { Problem } from '../ui/problem.tsx';
import classes from './plain-page.module.css';

/** Shown when the page can't even find out where to sign in. */
export function StartFailedPage({ error }: { error: unknown }) {
  return (
    <main className={classes.page}>
      <img src="/icon.svg" alt="" width={48} height={48} />
      <PageTitle document="Not available">Gatehouse</PageTitle>
      <Problem title="Gatehouse is not available" error={error} onRetry={() => window.location.reload()} />
    </main>
  );
}
