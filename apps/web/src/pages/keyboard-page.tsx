import { Checkbox } from '@mantine/core';
import { nameKeys } from '../keyboard/name-keys.ts';
import { useShortcutPreference } from '../keyboard/shortcut-preference.ts';
import { SHORTCUTS } from '../keyboard/shortcuts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import classes from './keyboard-page.module.css';

const PLACES = [...new Set(SHORTCUTS.map(({ where }) => where))];

/** Every shortcut, and the choice to have none. */
export function KeyboardPage() {
  const [on, setOn] = useShortcutPreference();
  return (
    <>
      <PageTitle document="Keyboard shortcuts">Keyboard shortcuts</PageTitle>
      <p>Everything in Gatehouse can be reached with Tab, Enter and the arrow keys. These keys are quicker.</p>
      <Checkbox
        checked={on}
        onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        label="Use single-key shortcuts"
        description="Turn them off if you speak to your computer or press keys by accident. Kept on this device."
      />
      <div className={classes.places}>
        {PLACES.map((place) => (
          <table key={place} className={classes.table}>
            <caption>{place}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">What it does</th>
                <th scope="col">Keys</th>
              </tr>
            </thead>
            <tbody>
              {SHORTCUTS.filter(({ where }) => where === place).map(({ key, label, single }) => (
                <tr key={key} data-off={single && !on}>
                  <th scope="row">{label}</th>
                  <td>
                    <Keys keys={key} />
                    {single && !on && ' off'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((key, position) => (
        <span key={key}>
          {position > 0 && <span className={classes.then}>then </span>}
          <kbd>{nameKeys(key)}</kbd>
        </span>
      ))}
    </span>
  );
}
