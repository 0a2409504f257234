/** Longer keys are cut off in clients' lists. */
const MAX_LENGTH = 40;
const FALLBACK = 'server';

/** A text as a key that every client accepts: `[a-z0-9_-]`, beginning with a letter or digit. May come out empty. */
export const sanitiseAlias = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    // A leading hyphen would be an option to a command.
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');

/** The short key of a server in a client's configuration: the last part of its registry name. */
export const aliasOf = (name: string): string => sanitiseAlias(name.slice(name.lastIndexOf('/') + 1)) || FALLBACK;
