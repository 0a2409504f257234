import { type RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { obeyLevers, receiveSetting, report, withDelay } from './launcher-channel.ts';

// Child process of the reference server: the published package, unchanged, in a process of its own with its port in PORT.
// It would listen on every interface and answer at once; here it is held to loopback and obeys the `slow` lever.
const setting = await receiveSetting();
const levers = obeyLevers({ slowMs: setting.slowMs, changed: false });

const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;
Server.prototype.listen = function (this: Server, port: unknown, ...rest: unknown[]) {
  for (const handler of this.listeners('request') as RequestListener[]) {
    this.off('request', handler);
    this.on('request', withDelay(handler, levers));
  }
  this.once('listening', () => report({ kind: 'listening' }));
  return listen.call(this, port, '127.0.0.1', ...rest.filter((argument) => typeof argument === 'function'));
};

process.argv.push('streamableHttp');
const entry = createRequire(import.meta.url).resolve('@modelcontextprotocol/server-everything/dist/index.js');
await import(pathToFileURL(entry).href);
