import { Checkbox, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '../text/count.ts';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './facet-section.module.css';
import { type FacetValue, listFacetValues } from './facet-values.ts';
import { FACETS, type FacetCounts, type FacetKey } from './facets.ts';
import { choose, type ServersSearch } from './servers-search.ts';

interface FacetSectionProps {
  facet: FacetKey;
  search: ServersSearch;
  counts: FacetCounts | undefined;
}

/** Values shown before the reader asks for all. */
const FIRST = 6;

/** Values shown at most of those that were looked for. */
const FOUND = 20;

/** One facet: its first values to tick, the others on request, or where there may be very many by a part of their name. */
export function FacetSection({ facet: key, search, counts }: FacetSectionProps) {
  const { title, words, open } = FACETS[key];
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const toggle = useToggle(key, search);
  const chosen = search[key] ?? [];
  const values = listFacetValues(key, chosen, counts);
  const shown = all ? values : pick(values, chosen, sought.trim().toLowerCase());
  return (
    <details className={classes.facet} open={open || chosen.length > 0}>
      <summary className={classes.title}>{title}</summary>
      <fieldset className={classes.values}>
        <legend className="visually-hidden">{title}</legend>
        {shown.map((value) => (
          <ValueBox key={value.value} value={value} checked={chosen.includes(value.value)} onToggle={toggle} />
        ))}
        {counts && values.length === 0 && <p className={classes.none}>Nothing to choose from.</p>}
        {words && values.length > FIRST && (
          <button type="button" className={classes.all} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${values.length}`}
          </button>
        )}
        {shown.length === 0 && sought !== '' && <p className={classes.none}>None is called so.</p>}
        {!words && values.length > FIRST && (
          <TextInput
            size="xs"
            aria-label={`Find: ${title.toLowerCase()}`}
            placeholder={`Find among ${values.length}`}
            autoComplete="off"
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        )}
      </fieldset>
    </details>
  );
}

/** What is chosen always, and of the others with the text in their name the first: those that would find something before others. */
function pick(values: readonly FacetValue[], chosen: readonly string[], text: string): FacetValue[] {
  const most = text === '' ? FIRST : FOUND;
  const found = values.filter(({ label }) => label.toLowerCase().includes(text));
  const useful = found.filter(({ count }) => count !== 0);
  const first = new Set([...useful, ...found.filter(({ count }) => count === 0)].slice(0, most));
  return values.filter((value) => first.has(value) || chosen.includes(value.value));
}

interface ValueBoxProps {
  value: FacetValue;
  checked: boolean;
  onToggle: (value: string) => void;
}

function ValueBox({ value: { value, label, count }, checked, onToggle }: ValueBoxProps) {
  return (
    <Checkbox
      size="xs"
      classNames={{ root: classes.box, body: classes.body, labelWrapper: classes.wrapper, label: classes.label }}
      data-empty={count === 0 && !checked}
      checked={checked}
      onChange={() => onToggle(value)}
      label={
        <>
          <PlainText text={label} />{' '}
          <span className={classes.count}>{count === undefined ? '' : formatCount(count)}</span>
        </>
      }
    />
  );
}

/** Ticks or unticks a value: a step of its own in the history. */
function useToggle(key: FacetKey, search: ServersSearch): (value: string) => void {
  const navigate = useNavigate();
  return (value) => {
    const chosen = search[key] ?? [];
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    void navigate({ to: '/servers', search: choose(search, key, next) });
  };
}
