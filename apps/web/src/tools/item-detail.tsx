import type { RefObject } from 'react';
import { isJsonObject, listOfValues, memberOf } from '../schema/json.ts';
import { RawJson } from '../schema/raw-json.tsx';
import { useServer } from '../server/server-context.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { explainToolState, TOOL_STATES } from '../words/tool.ts';
import classes from './detail.module.css';
import { DetailTitle } from './detail-title.tsx';
import type { SurfaceItem } from './list-items.ts';
import { Section } from './tool-detail.tsx';
import type { ToolsSearch } from './tools-search.ts';

interface ItemDetailProps {
  item: SurfaceItem;
  search: ToolsSearch;
  wanted: RefObject<boolean>;
}

/** One prompt, resource or template, in the server's own words. */
export function ItemDetail({ item, wanted }: ItemDetailProps) {
  const { surface } = useServer();
  const { key, what, title, description, mimeType, state, definition, hidden } = item;
  return (
    <>
      <DetailTitle name={key} what={what} title={title ?? item.name} wanted={wanted}>
        <div className={classes.state}>
          {state === undefined ? (
            <span>Resources come and go; they are not part of what is approved.</span>
          ) : (
            <>
              <StatusMark status={TOOL_STATES[state]} />
              <span>{explainToolState(state, surface.approvedFingerprint !== null)}</span>
            </>
          )}
        </div>
        {hidden && (
          <Mark shape="warning" tone="bad">
            Hidden characters: its texts hold characters that show nothing. They are marked where they stand.
          </Mark>
        )}
      </DetailTitle>
      <Section title="Description">
        <p className={classes.prose}>
          {description === '' ? 'The server gives no description.' : <PlainText text={description} />}
        </p>
        {mimeType && (
          <p className={classes.note}>
            Type <PlainText text={mimeType} />
          </p>
        )}
      </Section>
      {what === 'prompt' && <PromptArguments definition={definition} />}
      <Section title="Raw JSON">
        <RawJson value={definition} what="definition" />
      </Section>
    </>
  );
}

function PromptArguments({ definition }: { definition: unknown }) {
  const listed = listOfValues(isJsonObject(definition) ? memberOf(definition, 'arguments') : undefined);
  const rows = listed.filter(isJsonObject).map((argument, place) => ({ argument, key: `${place}` }));
  return (
    <Section title="Arguments">
      {rows.length === 0 && <p className={classes.note}>Takes no arguments.</p>}
      <ul className={classes.arguments}>
        {rows.map(({ argument, key }) => (
          <li key={key}>
            <code>
              <PlainText text={String(memberOf(argument, 'name') ?? '')} />
            </code>{' '}
            {memberOf(argument, 'required') === true && <span className={classes.note}>required</span>}
            {typeof argument.description === 'string' && (
              <p className={classes.note}>
                <PlainText text={argument.description} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
