/** What the stories read from the environment. */
export interface StoryEnvironment {
  /** A Chromium to use before any other. */
  readonly chromiumPath: string | undefined;
  /** Where the product under test listens, once the main process has chosen; its workers inherit it. */
  readonly port: number | undefined;
  /** Asked for a report as JSON; Playwright reads the name itself. */
  readonly jsonReport: boolean;
}

/** Reads the environment. */
export const readEnvironment = (): StoryEnvironment => ({
  chromiumPath: process.env.CHROMIUM_PATH || undefined,
  port: process.env.GATEHOUSE_STORY_PORT ? Number(process.env.GATEHOUSE_STORY_PORT) : undefined,
  jsonReport: Boolean(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME),
});

/** Hands the chosen port to Playwright's workers, which are started with this environment. */
export const rememberPort = (port: number): void => {
  process.env.GATEHOUSE_STORY_PORT = String(port);
};

/** The environment of the product under test: ours, without a database that it could mistake for its own. */
export function productEnvironment(port: number, dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_ENV: ___, ...inherited } = process.env;
  return { ...inherited, PORT: String(port), GATEHOUSE_DATA_DIR: dataDir };
}
