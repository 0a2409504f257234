import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { KeyHint } from '../keyboard/key-hint.tsx';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import type { ServersSearch } from './servers-search.ts';

const TYPING_MS = 150;

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
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.focus());
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
          ref={field}
          size="md"
          aria-label="Search servers"
          placeholder="Search servers and tools"
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={<KeyHint shortcut="/" />}
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
