import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ItemLink } from './item-link.tsx';
import classes from './panes.module.css';
import type { ToolsSearch } from './tools-search.ts';

interface PanesProps {
  list: ReactNode;
  detail: ReactNode;
  /** On a narrow screen list and detail are pages of their own: whether the address asks for the detail. */
  opened: boolean;
  /** The address of the list alone, and its words. */
  back: ToolsSearch;
  backWords: string;
}

/** A list with what is selected in it beside; one after the other where there is no room for both. */
export function Panes({ list, detail, opened, back, backWords }: PanesProps) {
  return (
    <div className={classes.panes} data-opened={opened}>
      <div className={classes.list}>{list}</div>
      <div className={classes.detail}>
        <ItemLink search={back} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden="true" /> {backWords}
        </ItemLink>
        {detail}
      </div>
    </div>
  );
}
