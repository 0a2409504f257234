/** A verified access token, as far as it is needed. Holds no group, role or decision (laws D7, I2). */
export interface Identity {
  readonly kind: 'USER' | 'WORKLOAD';
  readonly issuer: string;
  readonly subject: string;
  /** `client_id`, else `azp`: the agent a person comes through (law D6). */
  readonly clientId: string | undefined;
  readonly scopes: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** All claims as signed; the groups claim is read from here at each request, against the facts of that moment. */
  readonly claims: Readonly<Record<string, unknown>>;
}
