import { useLocation } from '@tanstack/react-router';
import { droppedValues } from '../search-params.ts';
import classes from './dropped-notice.module.css';
import { PlainText } from './plain-text.tsx';

/** Names what an address says and its page does not understand; nothing when all is understood. */
export function DroppedNotice({ search }: { search: object }) {
  const raw = useLocation({ select: (location) => location.search });
  const dropped = droppedValues(raw, { ...search });
  if (dropped.length === 0) return null;
  return (
    <p className={classes.notice}>
      Not understood in the address, and left out: <PlainText text={dropped.join(', ')} />.
    </p>
  );
}
