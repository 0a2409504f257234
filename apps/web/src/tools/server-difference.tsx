import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { DifferenceFragmentDoc, DifferenceItemFragmentDoc } from '../generated/graphql.ts';
import { useServer } from '../server/server-context.ts';
import { countOf } from '../text/count.ts';
import { Mark } from '../ui/mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './difference.module.css';
import { DifferenceForms } from './difference-forms.tsx';
import { DifferenceItem } from './difference-item.tsx';
import { summarizeDifference } from './difference-words.ts';
import { NotComparable } from './tool-difference.tsx';
import { differenceQuery } from './tools-query.ts';
import type { ToolsSearch } from './tools-search.ts';

/** What the probe sees of the whole server now against what was approved. */
export function ServerDifference({ search }: { search: ToolsSearch }) {
  const server = useServer();
  const { data } = useSuspenseQuery(differenceQuery(useApi(), server.name));
  const difference = readFragment(DifferenceFragmentDoc, data.server?.difference);
  const form = search.as ?? 'paths';
  if (!difference) return <p>Nothing is approved yet, so there is nothing to compare with.</p>;
  if (!difference.comparable) return <NotComparable why={difference.why} />;
  const items = difference.items.map((item) => readFragment(DifferenceItemFragmentDoc, item));
  const seen = difference.observedAt && (
    <>
      Seen <TimeAgo at={difference.observedAt} />.
    </>
  );
  if (items.length === 0) {
    return (
      <Mark shape="check" tone="good">
        In step with the approved surface. {seen}
      </Mark>
    );
  }
  return (
    <div className={classes.difference}>
      <p className={classes.summary}>
        {summarizeDifference(difference)}. <span className={classes.note}>{seen}</span>
      </p>
      <DifferenceForms search={search} form={form} />
      {items.map((item) => (
        <DifferenceItem key={`${item.kind} ${item.name}`} item={item} form={form} />
      ))}
      {difference.unlisted > 0 && (
        <p className={classes.note}>{countOf(difference.unlisted, 'more difference')} not listed here.</p>
      )}
    </div>
  );
}
