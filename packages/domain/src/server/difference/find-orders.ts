/**
 * Ways of speaking to the model instead of describing a tool, each with what it does. Keywords miss whatever is put
 * politely: they are evidence for a reviewer. No pattern has nested repetition, so a long text costs its length.
 */
const ORDERS: readonly (readonly [RegExp, string])[] = [
  [
    /<\/?\s*(?:important|system|instructions?|assistant|admin|secret|critical)\b/i,
    'Has a tag that speaks to the model.',
  ],
  [
    /<!--[^>]{0,200}\b(?:assistant|model|also|ignore|must|always|do not|before)\b/i,
    'Has a comment that a page would not show.',
  ],
  [
    /\b(?:ignore|disregard|override|forget|bypass)\s+(?:all|any|every|the|your|previous|prior|earlier|these|other)\b/i,
    'Tells the model to ignore something.',
  ],
  [
    /\b(?:do not|don't|never|without)\s+(?:ever\s+)?(?:tell|telling|inform|informing|mention|mentioning|reveal|revealing|notify|notifying|show|showing|ask|asking|alert|alerting)\b/i,
    'Tells the model to keep something from the user.',
  ],
  [
    /\bskip(?:ping)?\s+(?:the\s+|any\s+|all\s+)?(?:confirmation|approval|consent|review|checks?)\b/i,
    'Tells the model to skip a confirmation.',
  ],
  [/\b(?:you|assistant|model|agent)\s+(?:must|should|shall|need to|have to)\b/i, 'Tells the model what it must do.'],
  [
    /\balways\s+(?:\w+\s+)?(?:use|call|run|include|end|begin|start|append|add|send|pass|put|prefer|invoke|forward|answer|reply)\b/i,
    'Tells the model to do something always.',
  ],
  [
    /\bbefore\s+(?:(?:using|calling|running|invoking)\s+)?(?:any|every|each)\s+(?:other\s+)?tool\b/i,
    'Tells the model to do something first.',
  ],
  [
    /\b(?:also|then|first|secretly|silently|quietly)\s+(?:read|call|send|forward|upload|post|fetch|include|pass|run|execute|copy|open|use)\b/i,
    'Tells the model to do something besides.',
  ],
  [
    /\b(?:read|open|load|include|send|collect|attach)\b[^.\n]{0,40}(?:~\/|\.ssh|\.aws|\.env\b|id_rsa|\bcredentials?\b|\bpasswords?\b|\bprivate keys?\b|\bsecrets?\b)/i,
    'Asks for secrets or private files.',
  ],
  [
    /\b(?:ask|request|prompt)\b[^.\n]{0,40}\b(?:password|passcode|one-time code|otp|token|credentials?|api key)\b/i,
    'Asks for secrets.',
  ],
  [/\b(?:system prompt|previous messages|conversation history|chat history)\b/i, 'Asks about the conversation.'],
  [/\binstead of\s+(?:the|any|all|every|other)\b/i, 'Puts itself before other tools.'],
  [/!\[[^\]\n]{0,80}\]\(/, 'Has an image that would send what it is given.'],
];

/** An order takes two words, a tag or an image. */
const SENTENCE = /[\s<!]/;

/** What a text orders the model to do, in a sentence; null: nothing that a known pattern finds. */
export function findOrder(text: string): string | null {
  // Names of parameters, types and the like: a million of them in a large surface.
  if (!SENTENCE.test(text)) return null;
  return ORDERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
