import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { ResolvedBrowser } from './browser.ts';

const brotli = promisify(brotliDecompress);
const CACHE = fileURLToPath(new URL('node_modules/.cache/chromium', import.meta.url));

/**
 * Unpacks the Chromium that an npm package carries (Linux on x64), once. The package's own function is not used: it
 * unpacks to fixed names in the shared temporary folder, where anyone may have put something else.
 */
export async function unpackChromium(args: readonly string[]): Promise<ResolvedBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install one, or set CHROMIUM_PATH to its executable.');
  }
  if (!existsSync(CACHE)) await unpackInto(CACHE);
  return {
    executablePath: path.join(CACHE, 'chromium'),
    args: [...args, '--no-zygote', '--headless=shell'],
    env: {
      LD_LIBRARY_PATH: path.join(CACHE, 'lib'),
      FONTCONFIG_FILE: path.join(CACHE, 'fonts.conf'),
    },
  };
}

const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/** Unpacks beside the target and moves the whole into place: a broken run leaves nothing half unpacked. */
async function unpackInto(target: string): Promise<void> {
  const archives = path.resolve(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../bin',
  );
  const read = async (name: string) => brotli(await readFile(path.join(archives, name)));
  await mkdir(path.dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}-`);
  try {
    await writeFile(path.join(work, 'chromium'), await read('chromium.br'));
    await chmod(path.join(work, 'chromium'), 0o755);
    for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      const { status, stderr } = spawnSync('tar', ['-xf', '-', '--no-same-owner', '-C', work], {
        input: await read(name),
      });
      if (status !== 0) throw new Error(`${name} could not be unpacked: ${String(stderr)}`);
    }
    // The package's own names a folder of another system.
    await writeFile(path.join(work, 'fonts.conf'), fontConfiguration(target));
    await rename(work, target).catch((error: unknown) => {
      // Another process was faster; its copy is as good.
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
