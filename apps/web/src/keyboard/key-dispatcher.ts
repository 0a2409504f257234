/** What of a key event decides. */
export interface KeyPress {
  readonly key: string;
  /** Milliseconds on any clock that only goes forward. */
  readonly at: number;
}

/** Time in which the second key of a sequence must follow. */
const SEQUENCE_MS = 1_200;

/** Which of the registered shortcuts a key press runs. The one registered last wins: a page's over the shell's. */
export interface KeyDispatcher {
  register(key: string, run: () => void): () => void;
  /** Runs the shortcut of this press; true when the press was one or begins a sequence. */
  press(press: KeyPress): boolean;
}

/** Builds a dispatcher without shortcuts. */
export function createKeyDispatcher(): KeyDispatcher {
  const registered: { readonly key: string; readonly run: () => void }[] = [];
  let begun: KeyPress | undefined;
  const find = (key: string) => registered.findLast((shortcut) => shortcut.key === key);

  return {
    register(key, run) {
      const shortcut = { key, run };
      registered.push(shortcut);
      return () => void registered.splice(registered.indexOf(shortcut), 1);
    },
    press(press) {
      const first = begun;
      begun = undefined;
      const sequence = first && press.at - first.at <= SEQUENCE_MS ? find(`${first.key} ${press.key}`) : undefined;
      const found = sequence ?? find(press.key);
      if (found) {
        found.run();
        return true;
      }
      if (!registered.some(({ key }) => key.startsWith(`${press.key} `))) return false;
      begun = press;
      return true;
    },
  };
}
