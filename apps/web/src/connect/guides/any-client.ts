import { writeAnyClientFile } from '@gatehouse/domain/connect/any-client';
import type { Guide, GuideSubject } from '../guide.ts';

/** The form that most clients read. */
export const guideAnyClient = ({ alias, connection, tools }: GuideSubject): Guide => ({
  snippets: [
    {
      title: 'Configuration for any client',
      text: writeAnyClientFile(alias, connection),
      note: 'Most clients read this form. Where yours keeps it is in its own documentation, under MCP.',
    },
  ],
  signIn: { text: 'A client that follows the protocol opens your browser to sign in when it first connects.' },
  check: { text: `Ask the client for its MCP servers: \`${alias}\` is connected and lists ${tools}.` },
  removal: { text: 'Take the entry out of the file and restart the client.' },
});
