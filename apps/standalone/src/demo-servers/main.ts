import { createServer, type RequestListener } from 'node:http';
import { localhostHostValidation, localhostOriginValidation } from '@modelcontextprotocol/node';
import { buildServer } from './build-server.ts';
import { obeyLevers, receiveSetting, report, withDelay } from './launcher-channel.ts';

// Child process of one demo server: told by the launcher which one to be, it says when it listens.
const setting = await receiveSetting();
const levers = obeyLevers({ slowMs: setting.slowMs, changed: false });
createServer(withDelay(guardLoopback(await buildServer(setting, levers)), levers))
  .once('error', (error) => report({ kind: 'failed', message: error.message }, () => process.exit(1)))
  .listen(setting.port, '127.0.0.1', () => report({ kind: 'listening' }));

/** Refuses pages of other origins and rebound host names, as the protocol asks of local servers. */
function guardLoopback(handler: RequestListener): RequestListener {
  const hostIsLocal = localhostHostValidation();
  const originIsLocal = localhostOriginValidation();
  return async (req, res) => {
    if (!hostIsLocal(req, res) || !originIsLocal(req, res)) return;
    const path = req.url ?? '';
    if (path !== '/mcp' && !path.startsWith('/.well-known/')) return void res.writeHead(404).end();
    await handler(req, res);
  };
}
