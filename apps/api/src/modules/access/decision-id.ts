import { type DecisionId, makeId } from '@gatehouse/domain/ids';
import { V7Generator } from 'uuidv7';

/** Random words fetched at once: asking the system for a few at a time costs more than deciding. */
const words = new Uint32Array(2_048);
let next = words.length;

const generator = new V7Generator({
  nextUint32: () => {
    if (next === words.length) {
      crypto.getRandomValues(words);
      next = 0;
    }
    return words[next++] as number;
  },
});

/** A fresh decision id; later ones sort behind earlier ones. */
export const makeDecisionId = (): DecisionId => makeId('decision', generator.generate().toString());
