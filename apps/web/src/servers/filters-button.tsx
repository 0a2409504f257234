import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { countOf } from '../text/count.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { ServerFacets } from './server-facets.tsx';
import { countChosen, type ServersSearch } from './servers-search.ts';
import classes from './servers-toolbar.module.css';

/** Where there is no room for facets beside the list: a button that opens them. */
export function FiltersButton({ search }: { search: ServersSearch }) {
  const [open, setOpen] = useState(false);
  const chosen = countChosen(search);
  return (
    <div className={classes.filters}>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={chosen === 0 ? 'Filters' : `Filters, ${countOf(chosen, 'value')} chosen`}
        onClick={() => setOpen(true)}
      >
        Filters{chosen > 0 && ` (${chosen})`}
      </Button>
      {open && (
        <SidePanel title="Filters" onClose={() => setOpen(false)}>
          <ServerFacets search={search} />
        </SidePanel>
      )}
    </div>
  );
}
