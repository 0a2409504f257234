/** The review lanes. SECURITY and LEGAL_PRIVACY are always required, GENAI where generative AI is used or unknown. */
export const LANES = ['SECURITY', 'LEGAL_PRIVACY', 'GENAI'] as const;

export type Lane = (typeof LANES)[number];

export const ALWAYS_REQUIRED_LANES: readonly Lane[] = ['SECURITY', 'LEGAL_PRIVACY'];

/** Answer to "does it use generative AI?"; law P6 treats "don't know" as yes. */
export type GenerativeAi = 'YES' | 'NO' | 'UNKNOWN';

/** Lanes that a revision needs at submission (law P6). */
export const requiredLanes = (generativeAi: GenerativeAi): readonly Lane[] =>
  generativeAi === 'NO' ? ALWAYS_REQUIRED_LANES : LANES;

/** Each lane in words. */
export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  SECURITY: 'Security',
  LEGAL_PRIVACY: 'Legal/Privacy',
  GENAI: 'GenAI',
};
