import { readText } from '../search-params.ts';

/** Whom, and which tool, the explainer is asked about; default: me, and the server as a whole. */
export interface AccessSearch {
  readonly subject?: string;
  readonly tool?: string;
}

/** Reads the state of the Access tab. */
export const readAccessSearch = (raw: Record<string, unknown>): AccessSearch => ({
  ...readText(raw, 'subject'),
  ...readText(raw, 'tool'),
});

/** The stand-alone explainer also chooses the server. */
export interface ExplainSearch extends AccessSearch {
  readonly server?: string;
}

/** Reads the state of the stand-alone explainer. */
export const readExplainSearch = (raw: Record<string, unknown>): ExplainSearch => ({
  ...readText(raw, 'server'),
  ...readAccessSearch(raw),
});
