import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { ActivityEntryFragmentDoc } from '../generated/graphql.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { describeAction, describeActorKind, describeSource } from '../words/activity.ts';
import classes from './activity.module.css';
import { Changes } from './changes.tsx';
import { describeLocal, describeUtc } from './moments.ts';

/** One change: who did what and when; opened, what it was before and after. */
export function ActivityEntry({ entry }: { entry: FragmentType<typeof ActivityEntryFragmentDoc> }) {
  const event = readFragment(ActivityEntryFragmentDoc, entry);
  const { at, actor, actorKind, onBehalfOf, action, source, requestId, target, targetKind, targetId, sequence } = event;
  const raw = JSON.stringify(event, null, 2);
  return (
    <details className={classes.entry}>
      <summary className={classes.summary}>
        <time dateTime={at} title={describeUtc(at)}>
          {describeLocal(at)}
        </time>
        <span className={classes.action}>
          {describeAction(action)}
          <code className={classes.more}>{action}</code>
        </span>
        <span className={classes.actor}>
          <PlainText text={actor} />
          <span className={classes.more}>
            {describeActorKind(actorKind)}
            {onBehalfOf && (
              <>
                , on behalf of <PlainText text={onBehalfOf} />
              </>
            )}
          </span>
        </span>
        <span className={classes.source}>{describeSource(source)}</span>
      </summary>
      <div className={classes.opened}>
        <Changes before={event.before} after={event.after} />
        <dl className={classes.facts}>
          <Fact name="Target">
            <PlainText text={target} />{' '}
            <span className={classes.more}>{`${targetKind.toLowerCase()} ${targetId}`}</span>
          </Fact>
          <Fact name="In UTC">{describeUtc(at)}</Fact>
          <Fact name="Request id">
            {requestId === null || requestId === undefined ? 'None' : <code>{requestId}</code>}
          </Fact>
          <Fact name="Place in the log">{sequence}</Fact>
        </dl>
        <details>
          <summary className={classes.rawSummary}>Raw JSON</summary>
          <CopyButton text={raw} what="the entry as JSON" />
          <pre className={classes.raw}>
            <PlainText text={raw} />
          </pre>
        </details>
      </div>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
