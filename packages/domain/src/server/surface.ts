/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What a server exposes, exactly as seen on the wire or as declared (laws P10, P11). Items are raw, nothing dropped. */
export interface Surface {
  readonly serverInfo: JsonObject | null;
  readonly protocolVersions: readonly string[];
  readonly capabilities: JsonObject;
  readonly instructions: string | null;
  /** Challenge and protected-resource metadata, where sign-in is needed. */
  readonly auth: JsonObject | null;
  /** Whether tools could be listed, and as whom: `anonymous`, a probe identity, or `declared`. */
  readonly toolsVisible: boolean;
  readonly seenAs: string;
  readonly tools: readonly JsonObject[];
  readonly prompts: readonly JsonObject[];
  readonly resourceTemplates: readonly JsonObject[];
  /** Kept and shown, outside the fingerprint. */
  readonly resources: readonly JsonObject[];
  /** `_meta` of the list results, by method. */
  readonly meta: JsonObject;
}

/** A surface of which nothing was seen. */
export const UNSEEN: Surface = {
  serverInfo: null,
  protocolVersions: [],
  capabilities: {},
  instructions: null,
  auth: null,
  toolsVisible: false,
  seenAs: 'anonymous',
  tools: [],
  prompts: [],
  resourceTemplates: [],
  resources: [],
  meta: {},
};
