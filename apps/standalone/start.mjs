import { build, install, requireNode, runBuilt } from './setup.mjs';

// npm start [-- --empty]: from a fresh clone to a running product. Plain Node until everything is installed and built.
requireNode();
const say = (line) => process.stdout.write(`${line}\n`);
try {
  await install(say);
  await build(say);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { main } = await runBuilt('main.js');
await main();
