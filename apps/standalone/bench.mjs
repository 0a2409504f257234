import { build, install, requireNode, runBuilt } from './setup.mjs';

// npm run bench [-- name]: JSON lines on the standard output, what is being done on the other.
requireNode();
const say = (line) => process.stderr.write(`${line}\n`);
await install(say);
await build(say);
await runBuilt('bench/main.js');
