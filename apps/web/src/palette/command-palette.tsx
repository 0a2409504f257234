import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { countOf } from '../text/count.ts';
import classes from './command-palette.module.css';
import { describeProblem } from './describe-problem.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { readPaletteInput } from './palette-input.ts';
import { PaletteList } from './palette-list.tsx';
import { useCommands } from './use-commands.tsx';
import { useFound } from './use-found.tsx';

const TYPING_MS = 150;

interface CommandPaletteProps {
  onClose: () => void;
  onSignOut: () => void;
}

/** A field that finds servers, tools, teams, pages and actions, and what it found: a combobox as WAI-ARIA describes it. */
export function CommandPalette({ onClose, onSignOut }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const [askedText] = useDebouncedValue(text, TYPING_MS);
  const { kind, term } = readPaletteInput(text);
  const asked = readPaletteInput(askedText);
  const found = useFound(asked.kind, asked.term);
  const commands = useCommands(kind, term, onSignOut);
  const groups = [...(asked.kind === kind ? found.groups : []), ...commands].filter(
    ({ entries }) => entries.length > 0,
  );
  const entries = groups.flatMap((group) => group.entries);
  const [moved, setMoved] = useState<string>();
  const active = entries.find(({ id }) => id === moved) ?? entries[0];
  const id = useId();
  const optionId = (entry: PaletteEntry) => `${id}option${entries.indexOf(entry)}`;

  const choose = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (!active) return;
    if (step === undefined) return choose(active);
    const next = entries.at((entries.indexOf(active) + step) % entries.length) ?? active;
    setMoved(next.id);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden="true" />
        <input
          ref={takeFocus}
          role="combobox"
          aria-label="Search servers, pages and actions"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active)}
          placeholder="Search servers, pages and actions"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setMoved(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={classes.close} onClick={onClose} aria-label="Close">
          Esc
        </button>
      </div>
      <PaletteList id={`${id}list`} groups={groups} active={active} optionId={optionId} onChoose={choose} />
      <p role="status" className={classes.status}>
        {describeState()}
      </p>
      <p className={classes.hints}>
        <span>
          <kbd>#</kbd> tools
        </span>
        <span>
          <kbd>@</kbd> teams
        </span>
        <span>
          <kbd>&gt;</kbd> actions
        </span>
      </p>
    </>
  );

  function describeState(): string {
    const { query } = found;
    if (query.isEnabled && query.isError) return describeProblem(query.error);
    if (askedText !== text || query.isFetching) return 'Searching…';
    if (kind === 'tools' && term === '') return 'Type a part of a tool’s name.';
    if (entries.length === 0) return `Nothing found for “${term}”.`;
    return countOf(entries.length, 'result');
  }
}

const takeFocus = (field: HTMLInputElement | null) => field?.focus();
