import { aliasOf, sanitiseAlias } from '@gatehouse/domain/connect/alias';
import type { Connection } from '@gatehouse/domain/connect/connection';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownServer } from '../server/server-context.ts';
import { countOf } from '../text/count.ts';
import { ChoiceTabs, tabId } from '../ui/choice-tabs.tsx';
import { AliasField } from './alias-field.tsx';
import { BeforeYouConnect } from './before-you-connect.tsx';
import { rememberClient, useChosenClient } from './chosen-client.ts';
import { ClientGuide } from './client-guide.tsx';
import classes from './connect.module.css';
import { ConnectCard } from './connect-card.tsx';
import { CLIENTS, type ClientKey } from './connect-search.ts';
import { GUIDES } from './guides.ts';

const PANEL = 'client';
const TABS = CLIENTS.map((key) => ({ key, label: GUIDES[key].label }));

interface ConnectInstructionsProps {
  server: ShownServer;
  connection: Connection;
  /** The client that the address asks for. */
  asked: ClientKey | undefined;
}

/** How to connect, client by client. */
export function ConnectInstructions({ server, connection, asked }: ConnectInstructionsProps) {
  const navigate = useNavigate({ from: '/servers/$name/connect' });
  const client = useChosenClient(asked);
  const [typed, setTyped] = useState<string>();
  const fallback = aliasOf(server.name);
  const subject = {
    name: server.name,
    alias: sanitiseAlias(typed ?? '') || fallback,
    connection,
    origin: window.location.origin,
    tools: server.surface.toolCount > 0 ? `its ${countOf(server.surface.toolCount, 'tool')}` : 'its tools',
  };
  const choose = (key: ClientKey) => {
    rememberClient(key);
    void navigate({ search: { client: key }, replace: true, resetScroll: false });
  };
  return (
    <>
      <BeforeYouConnect server={server} />
      <section aria-labelledby="choose-client" className={classes.choice}>
        <h2 id="choose-client">Choose your client</h2>
        <ChoiceTabs label="Client" tabs={TABS} chosen={client} onChoose={choose} panel={PANEL} />
      </section>
      <div className={classes.columns}>
        <div role="tabpanel" id={PANEL} aria-labelledby={tabId(PANEL, client)} className={classes.guide}>
          {GUIDES[client].usesAlias && <AliasField typed={typed} fallback={fallback} onType={setTyped} />}
          <ClientGuide key={client} client={client} subject={subject} auth={server.auth} />
        </div>
        <ConnectCard server={server} connection={connection} />
      </div>
    </>
  );
}
