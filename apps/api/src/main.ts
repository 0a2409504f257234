import { pino } from 'pino';
import { assemble } from './assemble.ts';
import { readSettings, SettingsError } from './env.ts';

/** A shutdown that hangs is ended: whoever stops us must not wait for ever. */
const SHUTDOWN_MS = 10_000;

async function main(): Promise<void> {
  const settings = readSettings();
  const log = pino({ name: 'api', level: settings.logLevel });
  const api = await assemble(settings, log);
  await api.app.listen({ host: settings.host, port: settings.port });
  log.info({ host: settings.host, port: settings.port, publicUrl: settings.publicUrl }, 'the api is listening');

  let stopping = false;
  const stop = (cause: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ cause }, 'the api is stopping');
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the api did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  if (settings.exitWithParent) process.once('disconnect', () => stop('the parent has ended'));
  if (settings.exitWithParent && process.connected === false) stop('the parent has ended');
}

main().catch((error: unknown) => {
  // A settings error is a sentence for whoever configures this; a stack would only hide it.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
