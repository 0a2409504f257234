/** What the stories read from the environment. */
export interface StoryEnvironment {
  /** A Chromium to use before any other. */
  readonly chromiumPath: string | undefined;
  /** Where the product under test listens, once the main process has chosen; its workers inherit it. */
  readonly port: number | undefined;
  /** Data of the product under test, likewise; the launcher's commands find the product by it. */
  readonly dataDir: string | undefined;
  /** Asked for a report as JSON; Playwright reads the name itself. */
  readonly jsonReport: boolean;
}

/** Reads the environment. */
export const readEnvironment = (): StoryEnvironment => ({
  chromiumPath: process.env.CHROMIUM_PATH || undefined,
  port: process.env.GATEHOUSE_STORY_PORT ? Number(process.env.GATEHOUSE_STORY_PORT) : undefined,
  dataDir: process.env.GATEHOUSE_STORY_DATA_DIR || undefined,
  jsonReport: Boolean(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME),
});

/** Hands what was chosen to Playwright's workers, which are started with this environment. */
export const rememberProduct = (port: number, dataDir: string): void => {
  process.env.GATEHOUSE_STORY_PORT = String(port);
  process.env.GATEHOUSE_STORY_DATA_DIR = dataDir;
};

/** The environment of the product under test: ours, without a database that it could mistake for its own. */
export function productEnvironment(port: number, dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_ENV: ___, ...inherited } = process.env;
  return { ...inherited, PORT: String(port), GATEHOUSE_DATA_DIR: dataDir };
}
