import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { IssuerFacts, PersonFacts, ServerFacts } from '../src/access/facts.ts';
import type { SubjectRef } from '../src/access/rule.ts';
import { type GroupId, makeId } from '../src/ids.ts';
import type { RoleGroups } from '../src/roles.ts';
import { loadServer, serverName, type WorldNames } from './load-servers.ts';
import type {
  AskEntry,
  CaseEntry,
  ExpectEntry,
  Instant,
  MatrixFile,
  PersonEntry,
  WorkloadEntry,
} from './matrix-format.ts';

/** A person or workload as a case states it. */
export interface Party extends SubjectRef {
  readonly kind: 'USER' | 'WORKLOAD';
  /** Claims of the party's own token besides issuer, subject and client; a missing groups claim means unknown. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Who puts the question, with its configuration. */
export interface AskingParty extends Party {
  readonly decide: boolean;
  readonly environment: string | undefined;
  readonly assertGroups: { readonly issuer: string; readonly groups: readonly string[] } | undefined;
}

/** One question in terms of a door: names as written, nothing resolved. */
export interface MatrixQuestion {
  /** Registry name or URL, as written on the wire. */
  readonly server: string;
  readonly method: string | undefined;
  readonly tool: string | undefined;
  readonly item: string | undefined;
  readonly unseen: boolean;
  readonly subject: Party;
  readonly asker: AskingParty;
  /** The asker is the subject: its token is the subject's token. */
  readonly selfAsked: boolean;
  /** External ids of groups that the asker asserts for the subject. */
  readonly asserts: readonly string[] | undefined;
  /** Self-asked: the client named by the token. Otherwise: the agent that the asker states. */
  readonly agent: string | undefined;
  /** Raw, not canonical. */
  readonly endpoint: string | undefined;
  readonly factsAgeMs: number;
  readonly tokenExpiresAt: number | undefined;
}

export interface MatrixCase {
  readonly name: string;
  /** Only for the pure function. */
  readonly pure: boolean;
  /** Only for doors: refused by who may ask, which is settled before anything is decided. */
  readonly door: boolean;
  readonly question: MatrixQuestion;
  readonly expect: ExpectEntry;
}

export interface Matrix {
  /** Epoch milliseconds to which every instant of the world is relative. */
  readonly now: number;
  readonly maxFactAgeMs: number;
  readonly issuers: readonly IssuerFacts[];
  readonly defaultIssuer: string;
  readonly roleGroups: RoleGroups;
  readonly servers: ReadonlyMap<string, ServerFacts>;
  readonly cases: readonly MatrixCase[];
  /** The file as written, for a world that is built in a database. */
  readonly file: MatrixFile;
}

/** Reads `decision-matrix.yaml` as written. */
export const readMatrixFile = (): MatrixFile =>
  parse(readFileSync(new URL('./decision-matrix.yaml', import.meta.url), 'utf8'), { maxAliasCount: 0 }) as MatrixFile;

/**
 * Loads the decision matrix with every instant relative to `now` (epoch milliseconds; default: the file's own).
 * Throws on a reference to anything that the world does not define.
 */
export function loadMatrix(now?: number): Matrix {
  const file = readMatrixFile();
  const start = now ?? Date.parse(file.now);
  const defaultIssuer = must(Object.entries(file.issuers).find(([, issuer]) => issuer.default)?.[0], 'default issuer');
  const names = nameWorld(file, defaultIssuer, start);
  const groupSet = (groups: readonly string[]) => new Set(groups.map(names.group));
  return {
    now: start,
    maxFactAgeMs: file.maxFactAgeSeconds * 1000,
    issuers: Object.keys(file.issuers).map((key) => loadIssuer(file, key, defaultIssuer, names)),
    defaultIssuer: must(file.issuers[defaultIssuer], defaultIssuer).url,
    roleGroups: {
      admin: groupSet(file.roleGroups.admin),
      auditor: groupSet(file.roleGroups.auditor),
      reviewers: {
        SECURITY: groupSet(file.roleGroups.reviewers.SECURITY),
        LEGAL_PRIVACY: groupSet(file.roleGroups.reviewers.LEGAL_PRIVACY),
        GENAI: groupSet(file.roleGroups.reviewers.GENAI),
      },
    },
    servers: new Map(
      Object.entries(file.servers).map(([key, entry]) => [serverName(key), loadServer(key, entry ?? {}, names)]),
    ),
    cases: file.cases.map((entry) => loadCase(entry, file, names)),
    file,
  };
}

function nameWorld(file: MatrixFile, defaultIssuer: string, now: number): WorldNames {
  const person = (key: string) => {
    const entry = must(file.people[key], `person ${key}`);
    return { issuer: must(file.issuers[entry.issuer ?? defaultIssuer], key).url, id: entry.subject ?? key };
  };
  const workload = (key: string) => {
    must(file.workloads[key], `workload ${key}`);
    return { issuer: must(file.issuers[defaultIssuer], defaultIssuer).url, id: key };
  };
  const group = (reference: string): GroupId => {
    const slash = reference.indexOf('/');
    const issuer = slash < 0 ? defaultIssuer : reference.slice(0, slash);
    const externalId = reference.slice(slash + 1);
    if (!file.groups[issuer]?.includes(externalId)) throw new Error(`The matrix defines no group ${reference}.`);
    return makeId('group', `${issuer}-${externalId}`);
  };
  return {
    at: (instant: Instant) =>
      instant === null ? null : now + Math.round(('in' in instant ? instant.in : -instant.ago) * 1000),
    group,
    person,
    workload,
    ownerGroup: (team) => group(must(file.teams[team], `team ${team}`).ownerGroup),
  };
}

function loadIssuer(file: MatrixFile, key: string, defaultIssuer: string, names: WorldNames): IssuerFacts {
  const { url, workforce, directoryManaged, groupLimit } = must(file.issuers[key], key);
  const qualify = (externalId: string) => names.group(`${key}/${externalId}`);
  const people = Object.entries(file.people).filter(
    ([, entry]) => directoryManaged && !entry.absent && (entry.issuer ?? defaultIssuer) === key,
  );
  return {
    url,
    workforce,
    directoryManaged,
    groupLimit,
    groupsClaim: 'groups',
    people: new Map(
      people.map(([personKey, { subject, active, groups }]): [string, PersonFacts] => [
        subject ?? personKey,
        {
          id: makeId('person', personKey),
          active: active ?? true,
          groups: groups === 'unknown' ? undefined : new Set((groups ?? []).map(qualify)),
        },
      ]),
    ),
    groups: new Map((file.groups[key] ?? []).map((externalId) => [externalId, qualify(externalId)])),
  };
}

function loadCase(entry: CaseEntry, file: MatrixFile, names: WorldNames): MatrixCase {
  const { ask } = entry;
  const subject = loadParty(ask.subject, file, names);
  const asker = ask.asker === undefined ? subject : loadParty(ask.asker, file, names);
  const workload = asker.kind === 'WORKLOAD' ? file.workloads[asker.id] : undefined;
  const selfAsked = ask.asker === undefined || ask.asker === ask.subject;
  return {
    name: entry.name,
    pure: entry.pure ?? false,
    door: entry.door ?? false,
    question: {
      server: /[/:]/.test(ask.server) ? ask.server : serverName(ask.server),
      method: ask.method,
      tool: ask.tool,
      item: ask.item,
      unseen: ask.unseen ?? false,
      subject,
      asker: { ...asker, ...askerConfiguration(workload, file) },
      selfAsked,
      asserts: ask.asserts,
      // A workload's own token names the workload itself as the client.
      agent: ask.agent ?? (selfAsked && subject.kind === 'WORKLOAD' ? subject.id : undefined),
      endpoint: ask.endpoint,
      factsAgeMs: (ask.factsAgeSeconds ?? 0) * 1000,
      tokenExpiresAt: names.at(ask.tokenExpires ?? null) ?? undefined,
    },
    expect: entry.expect,
  };
}

function askerConfiguration(workload: WorkloadEntry | undefined, file: MatrixFile) {
  const binding = workload?.assertGroups;
  return {
    decide: workload?.decide ?? false,
    environment: workload?.environment,
    assertGroups: binding && { ...binding, issuer: must(file.issuers[binding.issuer], binding.issuer).url },
  };
}

function loadParty(subject: AskEntry['subject'], file: MatrixFile, names: WorldNames): Party {
  if (typeof subject !== 'string') return { kind: 'USER', ...subject, claims: {} };
  const person = file.people[subject];
  if (person !== undefined) return { kind: 'USER', ...names.person(subject), claims: tokenClaims(person) };
  return { kind: 'WORKLOAD', ...names.workload(subject), claims: {} };
}

const tokenClaims = ({ groups }: PersonEntry): Readonly<Record<string, unknown>> =>
  groups === 'unknown' || groups === undefined ? {} : { groups };

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The matrix defines no ${what}.`);
  return value;
}
