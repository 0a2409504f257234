import type { RequestListener } from 'node:http';
import { askRegistry, type Guard } from './ask-registry.ts';
import type { DemoServer, DemoSetting, Levers } from './demo-server.ts';
import { requireSignIn } from './require-sign-in.ts';

/** Each server is loaded alone: a process carries one server and one generation of the SDK. */
const SERVERS: Readonly<Record<string, (setting: DemoSetting, levers: Levers) => Promise<RequestListener>>> = {
  'com.example.data/presto': async (_, levers) => modern((await import('./servers/presto.ts')).presto, levers),
  'com.example.data/spark': async (_, levers) => legacy((await import('./servers/spark.ts')).spark, levers),
  'com.example.data/airflow': async (_, levers) => legacy((await import('./servers/airflow.ts')).airflow, levers),
  'com.example.knowledge/search': async (_, levers) =>
    modern((await import('./servers/knowledge.ts')).knowledge, levers),
  'com.example.ads/metrics': async (setting, levers) =>
    modern(guardTools((await import('./servers/ads-metrics.ts')).adsMetrics, askRegistry(setting)), levers),
  'com.example.support/tickets': async (_, levers) => legacy((await import('./servers/tickets.ts')).tickets, levers),
  'com.example.hr/people': async (setting, levers) => {
    const { hrPeople } = await import('./servers/hr-people.ts');
    return requireSignIn(await modern(hrPeople, levers), setting, hrPeople.info.title);
  },
  'com.example.dev/build-cache': async (_, levers) =>
    modern((await import('./servers/build-cache.ts')).buildCache, levers),
  'com.example.dev/feature-flags': async (_, levers) =>
    modern((await import('./servers/feature-flags.ts')).featureFlags, levers),
  'com.example.finance/invoices': async (_, levers) => legacy((await import('./servers/invoices.ts')).invoices, levers),
  'com.example.ops/legacy-runbooks': async (_, levers) =>
    legacy((await import('./servers/runbooks.ts')).runbooks, levers),
};

/** Builds the request handler of the named server. Throws for a name that is none of ours. */
export function buildServer(setting: DemoSetting, levers: Levers): Promise<RequestListener> {
  const build = SERVERS[setting.name];
  if (!build) throw new Error(`No demo server is named ${setting.name}.`);
  return build(setting, levers);
}

const modern = async (server: DemoServer, levers: Levers) =>
  (await import('./serve-modern.ts')).serveModern(server, levers);

const legacy = async (server: DemoServer, levers: Levers) =>
  (await import('./serve-legacy.ts')).serveLegacy(server, levers);

/** The same server, asking the guard before every tool. Listing tools stays open. */
function guardTools(server: DemoServer, guard: Guard): DemoServer {
  return {
    ...server,
    tools: server.tools.map((tool) => ({
      ...tool,
      call: async (input, caller) => {
        const refusal = await guard(tool.name, caller).then(
          () => null,
          (error: Error) => error.message,
        );
        if (refusal !== null) return { content: [{ type: 'text', text: refusal }], isError: true };
        return tool.call(input, caller);
      },
    })),
  };
}
