import { readMigrationEnvironment } from './env.ts';
import { migrate } from './migrate.ts';

// Entry for deployments: applies the pending migrations, prints their names, exits 1 with a sentence when it can't.
try {
  const applied = await migrate(readMigrationEnvironment());
  process.stdout.write(applied.length ? `${applied.join('\n')}\n` : 'The database is up to date.\n');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
