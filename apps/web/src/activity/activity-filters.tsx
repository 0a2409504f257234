import { AUDIT_ACTIONS } from '@gatehouse/domain/audit/entry';
import { NativeSelect } from '@mantine/core';
import { describeAction } from '../words/activity.ts';
import classes from './activity.module.css';
import { type ActivitySearch, readActivitySearch } from './activity-search.ts';

interface ActivityFiltersProps {
  search: ActivitySearch;
  onChange: (search: ActivitySearch) => void;
}

const PERIOD_OPTIONS = [
  { value: '', label: 'Any time' },
  { value: '24h', label: 'Last 24 hours' },
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
];

/** Of a server's own slice only what can happen to a server. */
const ACTION_OPTIONS = [
  { value: '', label: 'Anything' },
  ...Object.keys(AUDIT_ACTIONS)
    .filter((action) => /^(server|revision|review|access)\./.test(action))
    .map((action) => ({ value: action, label: describeAction(action) })),
];

/** Limits what is shown by time and by what happened. */
export function ActivityFilters({ search, onChange }: ActivityFiltersProps) {
  return (
    <div className={classes.filters}>
      <NativeSelect
        label="When"
        data={PERIOD_OPTIONS}
        value={search.period ?? ''}
        onChange={({ currentTarget }) => onChange(readActivitySearch({ ...search, period: currentTarget.value }))}
      />
      <NativeSelect
        label="What happened"
        data={ACTION_OPTIONS}
        value={search.action ?? ''}
        onChange={({ currentTarget }) => onChange(readActivitySearch({ ...search, action: currentTarget.value }))}
      />
    </div>
  );
}
