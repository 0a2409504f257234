import type { Environment } from '../generated/graphql.ts';

export const ENVIRONMENT_WORDS: Readonly<Record<Environment, string>> = {
  production: 'Production',
  staging: 'Staging',
  sandbox: 'Sandbox',
};
