import { revealHidden } from '@gatehouse/domain/text/hidden-characters';
import classes from './plain-text.module.css';

/** Text that others wrote: no markup, no links, and characters that would show nothing shown as tokens. */
export function PlainText({ text }: { text: string }) {
  const pieces = revealHidden(text).map((piece, position) => ({ ...piece, key: `${position}` }));
  return (
    <span className={classes.text}>
      {pieces.map(({ text: shown, hidden, key }) =>
        hidden ? (
          <span key={key} className={classes.token} title="A character that shows nothing">
            {shown}
          </span>
        ) : (
          shown
        ),
      )}
    </span>
  );
}
