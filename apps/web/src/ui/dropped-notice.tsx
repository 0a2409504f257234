import { useLocation } from '@tanstack/react-router';
import { droppedKeys } from '../search-params.ts';

/** Names what an address says and its page does not understand; nothing when all is understood. */
export function DroppedNotice({ search }: { search: object }) {
  const raw = useLocation({ select: (location) => location.search });
  const dropped = droppedKeys(raw, { ...search });
  return dropped.length > 0 && <p>Not understood in the address, and left out: {dropped.join(', ')}.</p>;
}
