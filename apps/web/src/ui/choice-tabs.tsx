import type { KeyboardEvent } from 'react';
import classes from './choice-tabs.module.css';

interface ChoiceTabsProps<K extends string> {
  /** What is chosen, as in "Client". */
  label: string;
  tabs: readonly { readonly key: K; readonly label: string }[];
  chosen: K;
  onChoose: (key: K) => void;
  /** Id of the one panel, whose `aria-labelledby` is `tabId(panel, chosen)`. */
  panel: string;
}

/** Id of a tab, for its panel to be named by. */
export const tabId = (panel: string, key: string): string => `${panel}-${key}`;

/** Tabs over one panel: one stop for the Tab key, arrows, Home and End move and choose. They wrap where it is narrow. */
export function ChoiceTabs<K extends string>({ label, tabs, chosen, onChoose, panel }: ChoiceTabsProps<K>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(
      event.key,
      tabs.findIndex(({ key }) => key === chosen),
      tabs.length,
    );
    const tab = target === undefined ? undefined : tabs[target];
    if (tab === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(tab.key);
    document.getElementById(tabId(panel, tab.key))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={classes.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={tabId(panel, tab.key)}
          aria-selected={tab.key === chosen}
          aria-controls={panel}
          tabIndex={tab.key === chosen ? 0 : -1}
          className={classes.tab}
          onClick={() => onChoose(tab.key)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
