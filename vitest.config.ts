import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their TypeScript sources in tests, so that no build can be stale.
// Two cores run everything at once, databases and servers included: the limits are for what hangs, not for what is slow.
const project = (name: string, dir: string) => ({
  resolve: {
    conditions: ['gatehouse-source', 'node'],
    // Tests and libraries must meet in one graphql: Node reads its `main`, Vite would read `module` for the tests.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['gatehouse-source', 'node'] } },
  test: {
    name,
    root: dir,
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('domain', 'packages/domain'),
      project('database', 'prisma'),
      project('api', 'apps/api'),
      project('worker', 'apps/worker'),
      project('standalone', 'apps/standalone'),
      project('web', 'apps/web'),
      project('hygiene', 'e2e'),
    ],
  },
});
