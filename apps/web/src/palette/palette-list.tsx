import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import classes from './palette-list.module.css';

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteEntry | undefined;
  optionId: (entry: PaletteEntry) => string;
  onChoose: (entry: PaletteEntry) => void;
}

/** What can be chosen, under headings. The focus stays in the field, which says which of them is active. */
export function PaletteList({ id, groups, active, optionId, onChoose }: PaletteListProps) {
  return (
    <div id={id} role="listbox" aria-label="Results" className={classes.list}>
      {groups.map(({ heading, entries }) => (
        <fieldset key={heading} aria-label={heading} className={classes.group}>
          <p className={classes.heading} aria-hidden="true">
            {heading}
          </p>
          {entries.map((entry) => (
            <button
              key={entry.id}
              type="button"
              role="option"
              id={optionId(entry)}
              aria-selected={entry === active}
              tabIndex={-1}
              className={classes.option}
              onClick={() => onChoose(entry)}
            >
              <span className={classes.icon} aria-hidden="true">
                {entry.icon}
              </span>
              <span className={classes.text}>
                <span className={classes.label}>{entry.label}</span>
                {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
              </span>
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
