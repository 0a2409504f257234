import { Select } from '@mantine/core';
import { useState } from 'react';

export interface SearchOption {
  readonly value: string;
  readonly label: string;
}

interface SearchSelectProps {
  label: string;
  /** What holds while nothing is chosen. */
  placeholder: string;
  value: string | undefined;
  options: readonly SearchOption[];
  /** Undefined: the choice was taken back. */
  onChoose: (value: string | undefined) => void;
  /** Given, the options are looked up by what is typed; else those given are filtered by it. */
  onSearch?: (typed: string) => void;
  nothingFound: string;
  description?: string;
  required?: boolean;
}

/** A choice out of many by typing: a combobox whose choice can be taken back, and may be one that is not among the options. */
export function SearchSelect(props: SearchSelectProps) {
  const { label, placeholder, value, options, onChoose, onSearch, nothingFound, description, required = false } = props;
  const chosen = options.find((option) => option.value === value);
  const data = value === undefined || chosen ? options : [{ value, label: value }, ...options];
  const shown = chosen?.label ?? value ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Select
      label={label}
      placeholder={placeholder}
      description={description}
      data={[...data]}
      value={value ?? null}
      onChange={(next) => {
        setTyped(null);
        onChoose(next ?? undefined);
      }}
      searchable
      searchValue={typed ?? shown}
      onSearchChange={(text) => {
        // Also called when the choice itself is written into the field, which is nothing typed.
        if (data.some((option) => option.label === text)) return;
        setTyped(text);
        onSearch?.(text);
      }}
      onBlur={() => setTyped(null)}
      {...(onSearch && { filter: ({ options: found }) => found })}
      nothingFoundMessage={nothingFound}
      clearable={!required && value !== undefined}
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      limit={50}
      maxDropdownHeight={280}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
