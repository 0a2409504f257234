import { useMediaQuery } from '@mantine/hooks';
import classes from './difference.module.css';
import { ItemLink } from './item-link.tsx';
import type { DifferenceForm, ToolsSearch } from './tools-search.ts';

const FORMS: readonly { readonly form: DifferenceForm; readonly word: string }[] = [
  { form: 'paths', word: 'By path' },
  { form: 'split', word: 'Raw, side by side' },
  { form: 'unified', word: 'Raw, unified' },
];

/** Raw lines need room: on a narrow screen changes are always listed by path. */
export const useRoomForRaw = (): boolean =>
  useMediaQuery('(min-width: 768px)', true, { getInitialValueInEffect: false });

/** How a difference is drawn. */
export function DifferenceForms({ search, form: shown }: { search: ToolsSearch; form: DifferenceForm }) {
  const { as: _, ...rest } = search;
  if (!useRoomForRaw()) return null;
  return (
    <nav aria-label="Form of the difference" className={classes.forms}>
      {FORMS.map(({ form, word }) => (
        <ItemLink key={form} replace search={form === 'paths' ? rest : { ...rest, as: form }} current={form === shown}>
          {word}
        </ItemLink>
      ))}
    </nav>
  );
}
