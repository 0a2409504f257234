import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { SearchSelect } from '../ui/search-select.tsx';
import { serverNamesQuery } from './access-query.ts';

interface ServerSelectProps {
  server: string | undefined;
  onChoose: (server: string | undefined) => void;
}

/** Which server to ask about, found as one types. An address may name one that is unknown: the answer says so. */
export function ServerSelect({ server, onChoose }: ServerSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const query = useQuery(serverNamesQuery(useApi(), search));
  const found = query.data?.servers.edges.map(({ node }) => node) ?? [];
  return (
    <SearchSelect
      label="Server"
      placeholder="Type the name of a server"
      value={server}
      options={found.map(({ name, title }) => ({ value: name, label: `${title} (${name})` }))}
      onChoose={(chosen) => {
        setTyped('');
        onChoose(chosen);
      }}
      onSearch={setTyped}
      nothingFound={query.isError ? 'Servers could not be searched. Try again.' : 'No server that you may see.'}
    />
  );
}
