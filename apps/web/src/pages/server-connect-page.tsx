import { readConnectSearch } from '../connect/connect-search.ts';
import { ConnectTab } from '../connect/connect-tab.tsx';
import { serverConnectRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { useServer } from '../server/server-context.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';

/** The Connect tab. */
export function ServerConnectPage() {
  const server = useServer();
  const search = serverConnectRoute.useSearch(readBy(readConnectSearch));
  return (
    <>
      <DroppedNotice search={search} />
      <ConnectTab key={server.name} server={server} asked={search.client} />
    </>
  );
}
