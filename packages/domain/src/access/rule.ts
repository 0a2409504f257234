import type { GroupId } from '../ids.ts';

export type RuleEffect = 'ALLOW' | 'DENY';

/** A person or workload as its issuer names it; never an e-mail address (design section 3). */
export interface SubjectRef {
  readonly issuer: string;
  readonly id: string;
}

/** A tool condition. Exact and prefix are distinct kinds, so a tool really named `x*` is exact (law D10). */
export type ToolPattern =
  | { readonly kind: 'EXACT'; readonly name: string }
  | { readonly kind: 'PREFIX'; readonly prefix: string };

/** One rule of a policy. Absent conditions do not limit; an empty list is refused on input (law D5). */
export interface Rule {
  readonly id: string;
  readonly effect: RuleEffect;
  readonly subjects: {
    readonly groups?: readonly GroupId[];
    readonly persons?: readonly SubjectRef[];
    readonly workloads?: readonly SubjectRef[];
  };
  /** Client ids the subject must come through. */
  readonly agents?: readonly string[];
  /** Environments of the calling gateway or workload, from its own configuration (law D9). */
  readonly environments?: readonly string[];
  readonly tools?: readonly ToolPattern[];
  /** Exclusive end, epoch milliseconds (law D5: `now < endsAt`). */
  readonly endsAt?: number;
}
