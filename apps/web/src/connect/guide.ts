import type { Connection } from '@gatehouse/domain/connect/connection';

/** What a guide is written from. */
export interface GuideSubject {
  /** Exact registry name. */
  readonly name: string;
  /** Short key in configurations that do not take the name. */
  readonly alias: string;
  readonly connection: Connection;
  /** Origin of this registry. */
  readonly origin: string;
  /** "its 5 tools", or "its tools" where nobody has counted them. */
  readonly tools: string;
}

/** Our own words; what stands between backticks is shown as code. */
export type Words = string;

export interface Snippet {
  /** What it is, as in "Copy the user configuration". */
  readonly title: string;
  readonly text: string;
  readonly places?: readonly Place[];
  readonly note?: Words;
}

/** Where a snippet goes. */
export interface Place {
  readonly where: string;
  readonly path: string;
}

/** Something to do or to see, with a command where there is one. */
export interface Step {
  readonly text: Words;
  readonly command?: Snippet;
}

/** How one client is told of a server. */
export interface Guide {
  /** Links that open the client. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
  /** Why this client can't reach the server; then nothing else but the fallback is shown. */
  readonly blocked?: Words;
  /** What to click in the client, for those that read no file. */
  readonly steps?: readonly Words[];
  readonly snippets: readonly Snippet[];
  /** How the client lets people sign in, where the server wants it; absent for programs. */
  readonly signIn?: Step;
  readonly check?: Step;
  readonly removal?: Step;
  /** What to try when the above does not work. */
  readonly fallback?: { readonly summary: string; readonly note: Words; readonly snippet: Snippet };
}
