import { fileURLToPath } from 'node:url';
import { WORKLOADS } from '@gatehouse/database/seed/people';
import { CATALOGUE, endpointOf } from '../demo-servers/catalogue.ts';

/** What api and worker are told by the launcher. */
export interface ServiceOptions {
  readonly applicationUrl: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly issuer: string;
  /** Port the demo servers count from; undefined: there are none. */
  readonly demoBasePort: number | undefined;
  readonly inherited: NodeJS.ProcessEnv;
}

/** Seconds between two looks at a demo server: a demo should show a change while one watches. */
const DEMO_PROBE_INTERVAL = '10';

/**
 * The environment of api and worker. What connects the parts of one installation is set here; everything else may be
 * overridden by the environment of the launcher.
 */
export function serviceEnvironment(options: ServiceOptions): NodeJS.ProcessEnv {
  const { issuer, demoBasePort } = options;
  const hosts =
    demoBasePort === undefined ? [] : CATALOGUE.map(({ name }) => new URL(endpointOf(name, demoBasePort)).host);
  const { DATABASE_OWNER_URL: _, ...inherited } = options.inherited;
  // The demo comes with a directory; without it, the groups that people's tokens state are all there is (law D7).
  const directoryManaged = demoBasePort !== undefined;
  return {
    GATEHOUSE_PROBE_INTERVAL: DEMO_PROBE_INTERVAL,
    LOG_LEVEL: 'info',
    ...inherited,
    DATABASE_URL: options.applicationUrl,
    PORT: String(options.port),
    GATEHOUSE_PUBLIC_URL: options.publicUrl,
    GATEHOUSE_AUDIENCE: options.publicUrl,
    GATEHOUSE_ISSUERS: JSON.stringify([
      { issuer, workforce: true, directoryManaged, groupsClaim: 'groups', groupLimit: 200, default: true },
    ]),
    GATEHOUSE_ADMIN_GROUPS: 'platform-admin',
    GATEHOUSE_AUDITOR_GROUPS: 'audit',
    GATEHOUSE_SECURITY_REVIEWER_GROUPS: 'security-review',
    GATEHOUSE_LEGAL_PRIVACY_REVIEWER_GROUPS: 'legal-review',
    GATEHOUSE_GENAI_REVIEWER_GROUPS: 'genai-review',
    GATEHOUSE_WORKLOADS: JSON.stringify(
      WORKLOADS.map(({ clientId, assertGroups }) => ({
        issuer,
        clientId,
        environment: 'production',
        ...(assertGroups.length > 0 && { assertGroups: { issuer, groups: assertGroups } }),
      })),
    ),
    // The issuer is among them, because a server that asks for sign-in points the probe there.
    GATEHOUSE_HTTP_HOSTS: [...hosts, new URL(issuer).host].join(','),
    GATEHOUSE_WEB_ROOT: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
  };
}

/** Compiled entry of an app beside this one. */
export const entryOf = (app: 'api' | 'worker'): string =>
  fileURLToPath(new URL(`../../../${app}/dist/main.js`, import.meta.url));
