import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their TypeScript sources in tests, so that no build can be stale.
const project = (name: string, dir: string, more: object = {}) => ({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: { name, root: dir, include: ['**/*.test.{ts,tsx}'], exclude: ['**/node_modules/**', '**/dist/**'], ...more },
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
