import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useServer } from '../server/server-context.ts';
import { MARK_WORDS } from './filter-tools.ts';
import classes from './tool-filters.module.css';
import type { ToolMark, ToolsSearch } from './tools-search.ts';

const TYPING_MS = 150;

interface ToolFiltersProps {
  search: ToolsSearch;
  counts: ReadonlyMap<ToolMark, number>;
  /** "5 tools" or "2 of 5 tools". */
  summary: string;
  onArrowDown: () => void;
}

/** Search words and chips above the list. Chips widen each other: a tool with one of the marks stays. */
export function ToolFilters({ search, counts, summary, onArrowDown }: ToolFiltersProps) {
  const { name } = useServer();
  const navigate = useNavigate();
  const apply = (change: ToolsSearch) =>
    void navigate({
      to: '/servers/$name/tools',
      params: { name },
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    });
  const chosen = search.mark ?? [];
  const toggle = (mark: ToolMark) =>
    apply({ mark: chosen.includes(mark) ? chosen.filter((other) => other !== mark) : [...chosen, mark] });
  const offered = MARK_WORDS.filter(({ mark }) => (counts.get(mark) ?? 0) > 0 || chosen.includes(mark));
  return (
    <div className={classes.filters}>
      <WordsBox shown={search.q ?? ''} onWords={(q) => apply({ q })} onArrowDown={onArrowDown} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and a legend */}
      <div role="group" aria-label="Show only" className={classes.chips}>
        {offered.map(({ mark, word }) => (
          <button key={mark} type="button" aria-pressed={chosen.includes(mark)} onClick={() => toggle(mark)}>
            {word} <span className={classes.count}>{counts.get(mark) ?? 0}</span>
          </button>
        ))}
      </div>
      <p role="status" className={classes.summary}>
        {summary}
      </p>
    </div>
  );
}

interface WordsBoxProps {
  shown: string;
  onWords: (words: string) => void;
  onArrowDown: () => void;
}

function WordsBox({ shown, onWords, onArrowDown }: WordsBoxProps) {
  const [text, setText] = useState(shown);
  const sent = useRef(shown);
  useEffect(() => {
    // Only words that came from elsewhere (back, a link) replace what is being typed.
    if (shown !== sent.current) setText(shown);
    sent.current = shown;
  }, [shown]);
  const send = (words: string) => {
    sent.current = words;
    onWords(words);
  };
  const sendSoon = useDebouncedCallback(send, TYPING_MS);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onArrowDown();
    }
  };
  return (
    <search>
      <TextInput
        type="search"
        aria-label="Search tools"
        placeholder="Name, title or description"
        maxLength={200}
        value={text}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          sendSoon(currentTarget.value.trim());
        }}
      />
    </search>
  );
}
