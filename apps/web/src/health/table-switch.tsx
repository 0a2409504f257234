import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { serverHealthRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { type Picture, readHealthSearch } from './health-search.ts';

/** Turns a picture into the table of its numbers and back; the choice is in the address. */
export function TableSwitch({ picture, what }: { picture: Picture; what: string }) {
  const { table = [] } = serverHealthRoute.useSearch(readBy(readHealthSearch));
  const navigate = useNavigate({ from: serverHealthRoute.fullPath });
  const shown = table.includes(picture);
  const toggle = () => {
    const next = shown ? table.filter((one) => one !== picture) : [...table, picture];
    void navigate({
      search: ({ table: _, ...rest }) => ({ ...rest, ...(next.length > 0 && { table: next }) }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Checkbox size="xs" label="View as table" aria-label={`View ${what} as table`} checked={shown} onChange={toggle} />
  );
}
