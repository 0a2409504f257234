import { ConnectTab } from '../connect/connect-tab.tsx';
import { serverConnectRoute } from '../routes.tsx';
import { useServer } from '../server/server-context.ts';

/** The Connect tab. */
export function ServerConnectPage() {
  const server = useServer();
  return <ConnectTab key={server.name} server={server} asked={serverConnectRoute.useSearch().client} />;
}
