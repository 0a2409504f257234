import type { GroupId } from '../ids.ts';
import type { Roles } from '../roles.ts';

/** Instant of a decision: wall clock for instants of rules, monotonic age for the facts (law D13). */
export interface Now {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Milliseconds since the facts were last confirmed, monotonic. */
  readonly factsAgeMs: number;
}

/** A person or workload as decisions see it. Groups undefined: unknown, never "none" (law D7). */
export interface Subject {
  readonly kind: 'USER' | 'WORKLOAD';
  readonly issuer: string;
  readonly id: string;
  readonly workforce: boolean;
  /** False: known to the directory and inactive. */
  readonly active: boolean;
  readonly groups: ReadonlySet<GroupId> | undefined;
}

/** Who asks. What the asker may not see answers like an unknown name (law D11). */
export interface Asker {
  readonly subject: Subject;
  readonly roles: Roles;
  /** A service with the `decide` scope sees every server. */
  readonly decideService: boolean;
  /** Client the asker itself comes through; undefined: unknown. */
  readonly agent: string | undefined;
  /** Environment of the asking gateway or workload, from configuration (law D9). */
  readonly environment: string | undefined;
}

/**
 * What is being called, as far as the door can see it. `connect`: the methods of law D1; `tool`: tools/call of one tool;
 * `method`: another known method (law D2); `unseen`: a door that cannot see method and tool (law D3); `unknown`: a
 * method outside the closed list.
 */
export type Call =
  | { readonly kind: 'connect' }
  | { readonly kind: 'tool'; readonly tool: string }
  | { readonly kind: 'method'; readonly method: string; readonly item: string | undefined }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'unknown'; readonly method: string };

/** The endpoint asked about: its canonical form, `REFUSED` when it has none (law P12), undefined when not given. */
export type AskedEndpoint = { readonly canonical: string } | 'REFUSED' | undefined;

/** One question: may this subject make this call to this server? */
export interface AccessRequest {
  /** Registry name, or canonical endpoint URL (which is then also the endpoint asked about, law D1). */
  readonly server: string;
  readonly call: Call;
  readonly subject: Subject;
  /** Client the subject comes through; undefined: unknown, three-valued (laws D5, D6). */
  readonly agent: string | undefined;
  readonly environment: string | undefined;
  readonly endpoint: AskedEndpoint;
  /** Expiry of the subject's token, epoch milliseconds, which bounds the time to live (law D12). */
  readonly tokenExpiresAt: number | undefined;
  readonly asker: Asker;
}

/** Whether the asker asks about itself. */
export const isAboutSelf = ({ subject, asker: { subject: own } }: Pick<AccessRequest, 'subject' | 'asker'>): boolean =>
  subject.kind === own.kind && subject.issuer === own.issuer && subject.id === own.id;
