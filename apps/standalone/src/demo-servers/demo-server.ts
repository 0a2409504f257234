import type { DemoTool } from './tool.ts';

/** Protocol generation: `modern` is 2026-07-28 (stateless, `server/discover`), `legacy` the older one with `initialize`. */
export type Era = 'modern' | 'legacy';

/** What a server of ours exposes. */
export interface DemoServer {
  readonly info: { readonly name: string; readonly title: string; readonly version: string };
  readonly instructions?: string;
  readonly tools: readonly DemoTool[];
  /** The tools after the `change` lever was pulled; absent: this server has nothing to change. */
  readonly changedTools?: readonly DemoTool[];
}

/** Where a server stands among the others, and what it may need from them. Sent to its process at start. */
export interface DemoSetting {
  /** Registry name. */
  readonly name: string;
  readonly endpoint: string;
  readonly port: number;
  readonly slowMs: number;
  readonly issuer: string;
  readonly registryUrl: string;
  /** Credential of a service that may ask the registry for decisions; given only to the server that asks. */
  readonly decider: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly scopes: readonly string[];
  } | null;
}

/** Levers of one running server. */
export interface Levers {
  /** Delay before every answer. */
  slowMs: number;
  /** Whether the changed tools are shown. */
  changed: boolean;
}
