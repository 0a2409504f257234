import { Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconDots, IconLink, IconPlug, IconStar, IconWorldWww } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ServerRowFragment } from '../generated/graphql.ts';
import { serverPath } from '../path-builder.ts';
import classes from './row-menu.module.css';
import { useStar } from './use-star.ts';

/** The menu of a row with its button, open from the start: it takes the place of a button that was pressed. */
export function RowActions({ server }: { server: ServerRowFragment }) {
  const [opened, setOpened] = useState(false);
  const clipboard = useClipboard({ timeout: 2_000 });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // First the focus, so that closing the menu gives it back to this button.
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal shadow="md" width={210}>
        <Menu.Target>
          <button ref={button} type="button" className={classes.more} aria-label={`More for ${server.title}`}>
            {clipboard.copied ? <IconCheck size={17} aria-hidden /> : <IconDots size={17} aria-hidden />}
          </button>
        </Menu.Target>
        <MenuItems server={server} onCopy={clipboard.copy} />
      </Menu>
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
