import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { DifferenceFragmentDoc, DifferenceItemFragmentDoc } from '../generated/graphql.ts';
import { useServer } from '../server/server-context.ts';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './difference.module.css';
import { DifferenceForms } from './difference-forms.tsx';
import { DifferenceItem } from './difference-item.tsx';
import { ItemLink } from './item-link.tsx';
import { differenceQuery } from './tools-query.ts';
import type { DifferenceForm, ToolsSearch } from './tools-search.ts';

interface ToolDifferenceProps {
  tool: string;
  form: DifferenceForm;
  search: ToolsSearch;
}

/** What differs in one tool from its approved definition. */
export function ToolDifference({ tool, form, search }: ToolDifferenceProps) {
  const server = useServer();
  const { data } = useSuspenseQuery(differenceQuery(useApi(), server.name));
  const difference = readFragment(DifferenceFragmentDoc, data.server?.difference);
  if (!difference) return <p>Nothing is approved yet, so there is nothing to compare with.</p>;
  if (!difference.comparable) return <NotComparable why={difference.why} />;
  const { tool: _, as: __, ...whole } = search;
  const item = difference.items
    .map((each) => readFragment(DifferenceItemFragmentDoc, each))
    .find(({ kind, name }) => kind === 'TOOL' && name === tool);
  return (
    <div className={classes.difference}>
      {item ? (
        <>
          <DifferenceForms search={search} form={form} />
          <DifferenceItem item={item} form={form} alone />
        </>
      ) : (
        <p>Nothing differs: this tool is in step with its approved definition.</p>
      )}
      {difference.items.length > 0 && (
        <p>
          <ItemLink search={whole} className={classes.link}>
            See everything that differs on this server
          </ItemLink>
        </p>
      )}
    </div>
  );
}

export const NotComparable = ({ why }: { why: string | null }) => (
  <p>{why ? <PlainText text={why} /> : 'One side is not there, so the two cannot be compared.'}</p>
);
