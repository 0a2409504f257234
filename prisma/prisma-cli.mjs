// Runs the real Prisma CLI with our WebAssembly schema engine in place of the binary it would download, so that every
// command works in a closed network and behind a package mirror.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const manifest = require.resolve('prisma/package.json');
const cli = join(dirname(manifest), require(manifest).bin.prisma);

const { status, signal } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  cwd: here,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: join(here, 'schema-engine.mjs'),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
process.exit(signal ? 1 : (status ?? 1));
