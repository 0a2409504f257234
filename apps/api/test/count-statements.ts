import { vi } from 'vitest';
import type { Harness } from './harness.ts';

/** SQL statements that `work` sends through the pool; the poll of the facts version has nothing to do with a request. */
export async function countStatements(api: Harness, work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(api.db.pool, 'query');
  try {
    await work();
    const texts = spy.mock.calls.map(([statement]) => {
      const given = statement as unknown as string | { readonly text: string };
      return typeof given === 'string' ? given : given.text;
    });
    return texts.filter((text) => !text.includes('facts_version')).length;
  } finally {
    spy.mockRestore();
  }
}
