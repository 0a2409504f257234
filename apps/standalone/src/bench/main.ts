import { measureAuthorize } from './authorize.ts';
import { measureCatalogue } from './catalogue.ts';
import { measureDecide } from './decide.ts';
import { measureEnforced } from './enforced.ts';
import type { Measurement } from './measurement.ts';
import { measureMemory } from './memory.ts';
import { openStage, type Stage } from './stage.ts';

const IN_PROCESS: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = { decide: measureDecide };

/** Run on the stage: a database with 10,000 servers and api processes. Memory last, when everything was used. */
const ON_STAGE: Readonly<Record<string, (stage: Stage) => Promise<readonly Measurement[]>>> = {
  authorize: measureAuthorize,
  catalogue: measureCatalogue,
  enforced: measureEnforced,
  memory: measureMemory,
};

const known = [...Object.keys(IN_PROCESS), ...Object.keys(ON_STAGE)];
const asked = process.argv.slice(2).filter((name) => name !== '--');
const stray = asked.find((name) => !known.includes(name));
if (stray !== undefined) {
  process.stderr.write(`There is no benchmark ${JSON.stringify(stray)}. There are: ${known.join(', ')}, web.\n`);
  process.exit(1);
}
const names = asked.length === 0 ? known : asked;

const report = (measurements: readonly Measurement[]) => {
  for (const { name, value, unit, floor, ratio } of measurements)
    process.stdout.write(
      `${JSON.stringify({ name, value: round(value), unit, floor: round(floor), ratio: round(ratio) })}\n`,
    );
};
const round = (value: number) => Number(value.toPrecision(4));

for (const name of names) if (name in IN_PROCESS) report((await IN_PROCESS[name]?.()) ?? []);

const staged = names.filter((name) => name in ON_STAGE);
if (staged.length > 0) {
  const stage = await openStage((line) => process.stderr.write(`${line}\n`));
  try {
    for (const name of staged) {
      process.stderr.write(`${name} …\n`);
      report((await ON_STAGE[name]?.(stage)) ?? []);
    }
  } finally {
    await stage.close();
  }
}
