import { expect, test } from '@playwright/test';
import { readTour, runShell } from './ask-product.ts';

const { definitions, steps } = readTour();

test('the README has a tour', () => {
  expect(steps.length).toBeGreaterThanOrEqual(5);
});

for (const [i, { command, answer }] of steps.entries()) {
  test(`step ${i + 1} of the README's tour answers as written`, async () => {
    expect(JSON.parse(await runShell(`${definitions}\n${command}`))).toEqual(answer);
  });
}
