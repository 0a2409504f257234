import { useEffect, useRef } from 'react';
import type { ShownServer } from '../server/server-context.ts';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './connect.module.css';
import { ConnectInstructions } from './connect-instructions.tsx';
import { ConnectNews } from './connect-news.tsx';
import { ConnectRefused } from './connect-refused.tsx';
import type { ClientKey } from './connect-search.ts';
import { judgeConnect } from './judge-connect.ts';

/** The way to connect for whoever may now, for all others the reason; follows the server's state while it is open. */
export function ConnectTab({ server, asked }: { server: ShownServer; asked: ClientKey | undefined }) {
  const state = judgeConnect(server);
  const refusal = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(state.kind === 'OPEN');
  useEffect(() => {
    // What had the focus may just have been taken away; the keyboard goes on from the reason.
    if (wasOpen.current && state.kind === 'CLOSED' && document.activeElement === document.body)
      refusal.current?.focus();
    wasOpen.current = state.kind === 'OPEN';
  }, [state.kind]);
  return (
    <>
      <ConnectNews open={state.kind === 'OPEN'} />
      {state.kind === 'OPEN' && <ConnectInstructions server={server} connection={state.connection} asked={asked} />}
      {state.kind === 'CLOSED' && <ConnectRefused server={server} heading={refusal} />}
      {state.kind === 'NO_CLIENT' && (
        <section aria-labelledby="no-client" className={classes.refused}>
          <h2 id="no-client">No client can use this transport</h2>
          <p>
            <PlainText text={state.why} />
          </p>
          <p>Ask {server.team.name} to serve it over Streamable HTTP.</p>
        </section>
      )}
    </>
  );
}
