import { memo, type ReactNode } from 'react';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { describeAccess } from '../words/access.ts';
import { VERDICTS } from '../words/verdict.ts';
import { HealthCell } from './health-cell.tsx';
import { PostureStrip } from './posture-strip.tsx';
import { RowMenu } from './row-menu.tsx';
import classes from './server-cards.module.css';
import { ServerIdentity } from './server-identity.tsx';
import type { ServerListProps } from './server-list.ts';
import type { CatalogueRow } from './server-row.ts';
import { StarButton } from './star-button.tsx';
import { TeamCell } from './team-cell.tsx';
import { ToolsCell } from './tools-cell.tsx';
import { useColumnCount } from './use-column-count.ts';
import { useListEnd } from './use-list-end.ts';
import { useRowShortcuts } from './use-row-shortcuts.ts';
import { useRowWindow } from './use-row-window.ts';

const CARD_HEIGHT = 268;
const COVERED = 72;

/** The catalogue as cards: the same words as the table. Cards lie where the window puts them, so the list has its own height. */
export function ServerCards({ listKey, rows, total, onNearEnd, onView }: ServerListProps) {
  const columns = useColumnCount();
  const { list, virtualizer, index, moveTo, onFocus } = useRowWindow<HTMLUListElement>({
    listKey,
    count: rows.length,
    idOf: (place) => rows[place]?.server.id ?? '',
    height: CARD_HEIGHT,
    columns,
    covered: COVERED,
  });
  useRowShortcuts({ rows, total, index, moveTo });
  useListEnd({ range: virtualizer.range, wanted: index, count: rows.length, onNearEnd, onView });
  const top = virtualizer.options.scrollMargin;
  return (
    <ul
      ref={list}
      className={classes.cards}
      aria-label="Servers with their posture"
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={onFocus}
    >
      {virtualizer.getVirtualItems().map(({ index: place, start, lane, key }) => {
        const row = rows[place];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={place}
              aria-posinset={place + 1}
              aria-setsize={total}
              className={classes.place}
              style={{ top: start - top, left: `${(lane / columns) * 100}%`, width: `${100 / columns}%` }}
            >
              <Card row={row} />
            </li>
          )
        );
      })}
    </ul>
  );
}

const Card = memo(function Card({ row }: { row: CatalogueRow }) {
  const { server } = row;
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <ServerIdentity row={row} />
        <span className={classes.actions}>
          <StarButton server={server} />
          <RowMenu server={server} />
        </span>
      </header>
      <p className={classes.description}>
        <PlainText text={server.description} />
      </p>
      <div className={classes.posture}>
        <StatusMark status={{ ...VERDICTS[server.verdict], word: server.verdictText }} />
        <PostureStrip server={server} />
      </div>
      <dl className={classes.facts}>
        <Fact title="My access">
          <StatusMark status={describeAccess(server.myAccess)} />
        </Fact>
        <Fact title="Team">
          <TeamCell team={server.team} />
        </Fact>
        <Fact title="Health">
          <HealthCell health={server.health} />
        </Fact>
        <Fact title="Tools">
          <ToolsCell surface={server.surface} />
        </Fact>
      </dl>
    </article>
  );
});

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
