import type { Clocks } from '../src/facts/open-facts-store.ts';

/** The real clocks, and how far each was moved by hand. */
export interface TestClock extends Clocks {
  /** Moves the wall clock on: instants of rules, suspensions and tokens pass. */
  advance(ms: number): void;
  /** Moves the monotonic clock on: facts age until the next poll confirms them. */
  age(ms: number): void;
  /** Stops the wall clock at an instant, epoch milliseconds; `advance` moves it on from there. */
  hold(at: number): void;
}

export function createTestClock(): TestClock {
  let wallMoved = 0;
  let monotonicMoved = 0;
  let held: number | undefined;
  return {
    wall: () => (held ?? Date.now()) + wallMoved,
    monotonic: () => performance.now() + monotonicMoved,
    advance: (ms) => {
      wallMoved += ms;
    },
    age: (ms) => {
      monotonicMoved += ms;
    },
    hold: (at) => {
      held = at;
      wallMoved = 0;
    },
  };
}
