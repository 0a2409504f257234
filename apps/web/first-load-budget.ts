import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What the first page may weigh, gzipped, in bytes: the catalogue has to open fast on a slow line. */
const BUDGET = { js: 230 * 1024, css: 25 * 1024 };
const FIRST_PAGE = /\/pages\/servers-page\.tsx$/;

/** Fails the build when the scripts or styles that the catalogue loads first outgrow the budget; else says what they weigh. */
export function firstLoadBudget(): Plugin {
  return {
    name: 'gatehouse-first-load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const roots = chunks.filter((chunk) => chunk.isEntry || FIRST_PAGE.test(chunk.facadeModuleId ?? ''));
        if (roots.length < 2) this.error('The entry or the first page is not in the bundle: its weight is unknown.');
        const loaded = withImports(roots, bundle);
        const css = new Set(loaded.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
        const weights = {
          js: sum(loaded.map((chunk) => gzipped(chunk.code))),
          css: sum([...css].map((name) => gzipped(sourceOf(bundle[name])))),
        };
        for (const kind of ['js', 'css'] as const) {
          const said = `First load, ${kind}: ${kib(weights[kind])} gzipped of ${kib(BUDGET[kind])}.`;
          if (weights[kind] > BUDGET[kind]) this.error(said);
          this.info(said);
        }
      },
    },
  };
}

/** Chunks with all that they import statically, each once. */
function withImports(roots: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk) => {
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') visit(imported);
    }
  };
  for (const root of roots) visit(root);
  return [...found];
}

const sourceOf = (file: Rolldown.OutputBundle[string] | undefined) => (file?.type === 'asset' ? file.source : '');
const gzipped = (content: string | Uint8Array) => gzipSync(content).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
