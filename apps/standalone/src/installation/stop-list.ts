/** Things that were started, ended in reverse order. */
export interface StopList {
  /** Remembers how to stop something, as soon as it has been started. */
  add(name: string, stop: () => Promise<void> | void): void;
  /** Stops everything, the last started first; a failure is said and does not keep the others running. */
  stopAll(): Promise<void>;
}

/** An empty list. */
export function createStopList(say: (line: string) => void): StopList {
  const stops: { readonly name: string; readonly stop: () => Promise<void> | void }[] = [];
  return {
    add: (name, stop) => void stops.push({ name, stop }),
    stopAll: async () => {
      for (let next = stops.pop(); next; next = stops.pop()) {
        try {
          await next.stop();
        } catch (error) {
          say(`The ${next.name} could not be stopped: ${(error as Error).message}`);
        }
      }
    },
  };
}
