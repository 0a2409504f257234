import { writePreflightCommand } from '@gatehouse/domain/connect/preflight';
import type { Guide, GuideSubject } from '../guide.ts';

/** What an agent asks this registry before it connects. */
export const guidePreflight = ({ name, connection, origin }: GuideSubject): Guide => ({
  snippets: [
    {
      title: 'Preflight question',
      text: writePreflightCommand(origin, name, connection),
      note: 'Ask before you connect: may the bearer of the token use this server now, and is this still its approved address? `TOKEN` is an access token for this registry, in your environment; do not write it into a file. Add `"tool":"NAME"` beside `server` to ask about one tool.',
    },
  ],
});
