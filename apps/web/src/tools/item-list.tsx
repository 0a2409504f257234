import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { ItemLink } from './item-link.tsx';
import classes from './item-list.module.css';
import type { ToolsSearch } from './tools-search.ts';

const ESTIMATED_PX = 72;
const OVERSCAN = 8;

export interface ItemListProps<T> {
  /** Names the list, such as "Tools". */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  line: (item: T) => ReactNode;
  /** Key of the item that is shown beside the list. */
  selected: string | undefined;
  toSearch: (key: string) => ToolsSearch;
  onOpen: (event: MouseEvent) => void;
}

/** A list that scrolls in its own box, for two panes. Only lines in sight are in the page, and the focused one. */
export function BoxedItemList<T>(props: ItemListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const roving = useRoving(props);
  const virtualizer = useVirtualizer({
    count: props.items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ESTIMATED_PX,
    overscan: OVERSCAN,
    rangeExtractor: roving.keepCurrent,
    getItemKey: (index) => keyAt(props, index),
  });
  return (
    <div ref={box} className={classes.box}>
      <Lines {...props} virtualizer={virtualizer} roving={roving} />
    </div>
  );
}

/** The same list as part of the page's own scrolling, for narrow screens. */
export function PageItemList<T>(props: ItemListProps<T>) {
  const start = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    setScrollMargin((start.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const roving = useRoving(props);
  const virtualizer = useWindowVirtualizer({
    count: props.items.length,
    estimateSize: () => ESTIMATED_PX,
    overscan: OVERSCAN,
    scrollMargin,
    rangeExtractor: roving.keepCurrent,
    getItemKey: (index) => keyAt(props, index),
  });
  return (
    <div ref={start}>
      <Lines {...props} virtualizer={virtualizer} roving={roving} />
    </div>
  );
}

function keyAt<T>({ items, keyOf }: ItemListProps<T>, index: number): string | number {
  const item = items[index];
  return item === undefined ? index : keyOf(item);
}

/** One line is the list's tab stop: the one the keyboard came to, else the selected, else the first. */
function useRoving<T>({ items, keyOf, selected }: ItemListProps<T>) {
  const [moved, setMoved] = useState<string>();
  const placeOf = (key: string | undefined) => items.findIndex((item) => keyOf(item) === key);
  const current = Math.max(0, placeOf(moved) >= 0 ? placeOf(moved) : placeOf(selected));
  const keepCurrent = (range: Parameters<typeof defaultRangeExtractor>[0]) => {
    const seen = defaultRangeExtractor(range);
    return items.length === 0 || seen.includes(current) ? seen : [...seen, current].sort((a, b) => a - b);
  };
  return { current, setMoved, keepCurrent, selectedPlace: placeOf(selected) };
}

interface LinesProps<T, E extends Element | Window> extends ItemListProps<T> {
  virtualizer: Virtualizer<E, Element>;
  roving: ReturnType<typeof useRoving<T>>;
}

function Lines<T, E extends Element | Window>(props: LinesProps<T, E>) {
  const { label, items, keyOf, line, selected, toSearch, onOpen, virtualizer, roving } = props;
  const list = useRef<HTMLUListElement>(null);
  const wantsFocus = useRef<number>(undefined);
  const brought = useRef(false);
  useEffect(() => {
    // A shared address may name a tool far down: once, when the list first shows.
    if (brought.current || roving.selectedPlace < 0) return;
    brought.current = true;
    if (roving.selectedPlace > 0 && virtualizer.scrollElement instanceof Element) {
      virtualizer.scrollToIndex(roving.selectedPlace, { align: 'center' });
    }
  });
  useEffect(() => {
    if (wantsFocus.current === undefined) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wantsFocus.current}"] a`);
    if (!link) return;
    wantsFocus.current = undefined;
    link.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const places: Record<string, number> = {
      ArrowDown: Math.min(last, roving.current + 1),
      ArrowUp: Math.max(0, roving.current - 1),
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    const item = place === undefined ? undefined : items[place];
    if (place === undefined || item === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    wantsFocus.current = place;
    roving.setMoved(keyOf(item));
    virtualizer.scrollToIndex(place, { align: 'auto' });
  };
  const lines = virtualizer.getVirtualItems().flatMap(({ index, key, start }) => {
    const item = items[index];
    return item === undefined ? [] : [{ index, key, item, start: start - virtualizer.options.scrollMargin }];
  });
  return (
    <ul
      ref={list}
      aria-label={label}
      className={classes.lines}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
    >
      {lines.map(({ index, key, item, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start}px)` }}
        >
          <ItemLink
            className={classes.line}
            search={toSearch(keyOf(item))}
            current={keyOf(item) === selected}
            tabIndex={index === roving.current ? 0 : -1}
            onFocus={() => roving.setMoved(keyOf(item))}
            onClick={onOpen}
          >
            {line(item)}
          </ItemLink>
        </li>
      ))}
    </ul>
  );
}
