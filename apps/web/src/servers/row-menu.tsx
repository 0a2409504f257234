import { Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconDots, IconLink, IconPlug, IconStar, IconWorldWww } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ServerRowFragment } from '../generated/graphql.ts';
import { serverPath } from '../path-builder.ts';
import classes from './row-menu.module.css';
import { useStar } from './use-star.ts';

/** What can be done with a server from the list. The menu is built when it is opened: a list has dozens of these. */
export function RowMenu({ server }: { server: ServerRowFragment }) {
  const [used, setUsed] = useState(false);
  const clipboard = useClipboard({ timeout: 2_000 });
  const button = {
    type: 'button',
    className: classes.more,
    'aria-label': `More for ${server.title}`,
  } as const;
  const icon = clipboard.copied ? <IconCheck size={17} aria-hidden /> : <IconDots size={17} aria-hidden />;
  return (
    <>
      {used ? (
        <Menu position="bottom-end" defaultOpened withinPortal shadow="md" width={210}>
          <Menu.Target>
            <button {...button}>{icon}</button>
          </Menu.Target>
          <MenuItems server={server} onCopy={clipboard.copy} />
        </Menu>
      ) : (
        <button {...button} aria-haspopup="menu" aria-expanded={false} onClick={() => setUsed(true)}>
          {icon}
        </button>
      )}
      <span role="status" className="visually-hidden">
        {clipboard.copied ? 'Copied' : ''}
      </span>
    </>
  );
}

function MenuItems({ server, onCopy }: { server: ServerRowFragment; onCopy: (text: string) => void }) {
  const navigate = useNavigate();
  const star = useStar();
  const { endpoint } = server;
  return (
    <Menu.Dropdown aria-label={`More for ${server.title}`}>
      {server.viewerCan.includes('CONNECT') && (
        <Menu.Item
          leftSection={<IconPlug size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/servers/$name/connect', params: { name: server.name } })}
        >
          Connect
        </Menu.Item>
      )}
      {server.viewerCan.includes('CONNECT') && endpoint !== null && (
        <Menu.Item leftSection={<IconWorldWww size={16} aria-hidden />} onClick={() => onCopy(endpoint)}>
          Copy URL
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconLink size={16} aria-hidden />}
        onClick={() => onCopy(window.location.origin + serverPath(server.name))}
      >
        Copy link
      </Menu.Item>
      {server.viewerCan.includes('STAR') && (
        <Menu.Item
          leftSection={<IconStar size={16} aria-hidden />}
          onClick={() => star.mutate({ server: server.name, starred: !server.starred })}
        >
          {server.starred ? 'Take the star away' : 'Star'}
        </Menu.Item>
      )}
    </Menu.Dropdown>
  );
}
