import { Anchor } from '@mantine/core';
import { IconBell, IconMail, IconMessageCircle, IconTicket } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { SupportChannelKind } from '../generated/graphql.ts';
import { safeHref } from '../text/safe-href.ts';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './support-channels.module.css';

interface SupportChannel {
  readonly kind: SupportChannelKind;
  readonly label: string;
  readonly target: string;
}

type Icon = ComponentType<{ size: number; 'aria-hidden': true }>;

export const CHANNEL_KINDS: Readonly<Record<SupportChannelKind, { readonly word: string; readonly icon: Icon }>> = {
  CHAT: { word: 'Chat', icon: IconMessageCircle },
  EMAIL: { word: 'E-mail', icon: IconMail },
  ON_CALL: { word: 'On call', icon: IconBell },
  TICKETS: { word: 'Tickets', icon: IconTicket },
};

/** How to reach a team: each channel with its kind in words; an address that is not safe to follow is text. */
export function SupportChannels({ channels }: { channels: readonly SupportChannel[] }) {
  if (channels.length === 0) return <p className={classes.none}>No support channel is known.</p>;
  return (
    <ul className={classes.channels} aria-label="Support">
      {channels.map(({ kind, label, target }) => {
        const href = safeHref(target);
        const { word, icon: KindIcon } = CHANNEL_KINDS[kind];
        return (
          <li key={kind + target} className={classes.channel}>
            <KindIcon size={16} aria-hidden />
            <span className={classes.kind}>{word}</span>
            {href ? (
              <Anchor href={href} inherit>
                <PlainText text={label} />
              </Anchor>
            ) : (
              <PlainText text={label} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
