import { writeSdkProgram } from '@gatehouse/domain/connect/sdk';
import type { Guide, GuideSubject } from '../guide.ts';

/** An agent of one's own, with version 2 of the TypeScript SDK. */
export const guideSdk = ({ connection, tools }: GuideSubject): Guide => ({
  snippets: [
    {
      title: 'Installation',
      text: 'npm install @modelcontextprotocol/client',
    },
    {
      title: 'Program',
      text: writeSdkProgram(connection),
      places: [{ where: 'For example', path: 'list-tools.mjs' }],
      note: "Node.js 20 or later. `mode: 'auto'` matters: without it the SDK speaks only the older handshake.",
    },
  ],
  ...(connection.kind === 'HTTP' && {
    signIn: { text: 'Hand an `authProvider` to the transport as its second argument; it gets and renews the tokens.' },
  }),
  check: { text: `Run the program: it prints the names of ${tools}.` },
});
