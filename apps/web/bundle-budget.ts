import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * What may be loaded, gzipped, in bytes, so that pages open fast on a slow line: what the catalogue loads first, what a
 * further page adds to it, and what is loaded only when it is used, such as a plot.
 */
const BUDGETS = {
  'first load, js': 210 * 1024,
  'first load, css': 25 * 1024,
  page: 60 * 1024,
  part: 30 * 1024,
};
const FIRST_PAGE = /\/pages\/servers-page\.tsx$/;
const PAGE = /\/src\/pages\/[^/]+\.tsx$/;

interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
}

/** Fails the build when a page or a part outgrows its budget; else says what each weighs. */
export function bundleBudget(): Plugin {
  return {
    name: 'gatehouse-bundle-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const weights = weigh(bundle);
        if (weights === undefined)
          this.error('The entry or the first page is not in the bundle: its weight is unknown.');
        for (const { what, bytes, budget } of weights) {
          const said = `${what}: ${kib(bytes)} gzipped of ${kib(budget)}.`;
          if (bytes > budget) this.error(said);
          this.info(said);
        }
      },
    },
  };
}

function weigh(bundle: Rolldown.OutputBundle): Weight[] | undefined {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const roots = chunks.filter((chunk) => chunk.isEntry || FIRST_PAGE.test(chunk.facadeModuleId ?? ''));
  if (roots.length < 2) return undefined;
  const first = withImports(roots, bundle);
  const later = chunks.filter((chunk) => chunk.isDynamicEntry && !first.has(chunk));
  return [
    { what: 'First load, js', bytes: weighCode(first), budget: BUDGETS['first load, js'] },
    { what: 'First load, css', bytes: weighStyles(first, bundle), budget: BUDGETS['first load, css'] },
    ...later.map((chunk) => {
      const added = [...withImports([chunk], bundle)].filter((one) => !first.has(one));
      const isPage = PAGE.test(chunk.facadeModuleId ?? '');
      return {
        what: `${isPage ? 'Page' : 'Part'} ${chunk.name}`,
        bytes: weighCode(added) + weighStyles(added, bundle),
        budget: isPage ? BUDGETS.page : BUDGETS.part,
      };
    }),
  ];
}

/** Chunks with all that they import statically, each once. */
function withImports(roots: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Set<Rolldown.OutputChunk> {
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
  return found;
}

const weighCode = (chunks: Iterable<Rolldown.OutputChunk>) =>
  sum([...chunks].map((chunk) => gzipSync(chunk.code).length));

function weighStyles(chunks: Iterable<Rolldown.OutputChunk>, bundle: Rolldown.OutputBundle): number {
  const names = new Set([...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return sum([...names].map((name) => gzipSync(sourceOf(bundle[name])).length));
}

const sourceOf = (file: Rolldown.OutputBundle[string] | undefined) => (file?.type === 'asset' ? file.source : '');
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
