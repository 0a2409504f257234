import { defineConfig } from 'prisma/config';

// Only commands that touch a database need DATABASE_URL (a superuser's, for shadow databases); `generate` never does.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:1/unset' },
});
