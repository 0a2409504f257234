import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ServersSearch } from './servers-search.ts';

const TYPING_MS = 200;

/** Searches while typing, replacing the address; Enter keeps the search in the history. */
export function ServerSearchBox({ search }: { search: ServersSearch }) {
  const navigate = useNavigate();
  const [text, setText] = useState(search.q ?? '');
  const sent = useRef(search.q ?? '');
  useEffect(() => {
    // Only a search that came from elsewhere (back, a link) replaces what is being typed.
    const shown = search.q ?? '';
    if (shown !== sent.current) setText(shown);
    sent.current = shown;
  }, [search.q]);
  const show = (value: string, replace: boolean) => {
    sent.current = value;
    const { q: _, ...others } = search;
    void navigate({ to: '/servers', search: { ...others, ...(value && { q: value }) }, replace });
  };
  const showSoon = useDebouncedCallback((value: string) => show(value, true), TYPING_MS);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          showSoon.cancel();
          show(text.trim(), false);
        }}
      >
        <TextInput
          type="search"
          label="Search servers"
          description="Names, descriptions, teams, tags, tool names and tool descriptions"
          maxLength={200}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            showSoon(currentTarget.value.trim());
          }}
        />
      </form>
    </search>
  );
}
