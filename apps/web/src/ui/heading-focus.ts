let navigated = false;
let placed: HTMLElement | undefined;

/** After a change of route: focus goes to the page's heading, now or when it appears; unless the page has placed it better. */
export function moveFocusToHeading(): void {
  navigated = true;
  if (placed !== undefined && placed === document.activeElement) return;
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** For a heading that takes the place of another, as when a page's data arrives: the focus must not fall back to the top. */
export function keepFocusOn(heading: HTMLElement): void {
  if (navigated && document.activeElement === document.body) heading.focus({ preventScroll: true });
}

/** Puts the focus where the reader was, as on the row that they come back to; the heading then leaves it there. */
export function placeFocus(element: HTMLElement): void {
  placed = element;
  element.focus({ preventScroll: true });
}
