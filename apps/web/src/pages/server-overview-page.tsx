import { useServer } from '../server/server-context.ts';
import { ServerOverview } from '../server/server-overview.tsx';

/** What the server is, whether it is safe, up and mine to use. */
export const ServerOverviewPage = () => <ServerOverview server={useServer()} />;
