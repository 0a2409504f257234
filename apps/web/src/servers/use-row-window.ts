import { useLocation } from '@tanstack/react-router';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeFocus } from '../ui/heading-focus.ts';
import { keepPlace, placeAt } from './places.ts';

interface RowWindowOptions {
  /** What is listed: another list starts without a current row. */
  readonly listKey: string;
  readonly count: number;
  readonly idOf: (index: number) => string;
  /** A row's height in pixels before it was measured. */
  readonly height: number;
  readonly columns?: number;
  /** Pixels that stick to the window's top and would cover a row. */
  readonly covered: number;
}

/** Marks the link that takes the focus when a row becomes the current one. */
export const ROW_LINK = { 'data-row-link': '' };

/**
 * The part of a long list that the browser holds: what the window shows, some more, and the current row, which keeps the focus
 * wherever the window goes. Coming back in history, the same row is current again.
 */
export function useRowWindow<List extends HTMLElement>({
  listKey,
  count,
  idOf,
  height,
  columns = 1,
  covered,
}: RowWindowOptions) {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const list = useRef<List>(null);
  const [kept] = useState(() => placeAt(entry));
  const [current, setCurrent] = useState({ listKey, index: kept.index });
  const index = current.listKey === listKey ? current.index : undefined;
  const focusWanted = useRef<'back' | 'moved' | undefined>(kept.index === undefined ? undefined : 'back');

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    getItemKey: idOf,
    overscan: OVERSCAN,
    lanes: columns,
    scrollMargin: useTop(list),
    scrollPaddingStart: covered,
    ...(kept.heights && { initialMeasurementsCache: kept.heights }),
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (index === undefined || index >= count || shown.includes(index)) return shown;
      return [...shown, index].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (index === undefined || focusWanted.current === undefined) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-link]`);
    if (!link) return;
    if (focusWanted.current === 'moved') virtualizer.scrollToIndex(index);
    focusWanted.current = undefined;
    placeFocus(link);
  });
  useEffect(() => () => keepPlace(entry, { heights: virtualizer.takeSnapshot() }), [entry, virtualizer]);

  const makeCurrent = (next: number) => {
    setCurrent({ listKey, index: next });
    keepPlace(entry, { index: next });
  };
  return {
    list,
    virtualizer,
    index,
    moveTo: (next: number) => {
      focusWanted.current = 'moved';
      makeCurrent(next);
    },
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest<HTMLElement>('[data-index]');
      if (row && Number(row.dataset.index) !== index) makeCurrent(Number(row.dataset.index));
    },
  };
}

/** Rows held above and below the window. */
const OVERSCAN = 8;

/** Pixels from the page's top to a list's, looked at after every change of the page above it. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const now = list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0;
    if (now !== top) setTop(now);
  });
  return top;
}
