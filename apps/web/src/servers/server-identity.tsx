import { Monogram } from '../ui/monogram.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { MatchedTools } from './matched-tools.tsx';
import classes from './server-identity.module.css';
import { ServerName } from './server-name.tsx';
import type { CatalogueRow } from './server-row.ts';
import { ROW_LINK } from './use-row-window.ts';

/** Which server this is: its title is the link, and covers the whole row for the pointer. */
export function ServerIdentity({ row: { server, matchedTools } }: { row: CatalogueRow }) {
  return (
    <div className={classes.identity}>
      <Monogram text={server.title} tintBy={server.name} />
      <div className={classes.names}>
        <TextLink
          to="/servers/$name"
          params={{ name: server.name }}
          className={classes.title}
          underline="never"
          preload={false}
          {...ROW_LINK}
        >
          <PlainText text={server.title} />
        </TextLink>
        <ServerName name={server.name} />
        {matchedTools.length > 0 && (
          <span className={classes.matched}>
            <MatchedTools server={server.name} tools={matchedTools} />
          </span>
        )}
      </div>
    </div>
  );
}
