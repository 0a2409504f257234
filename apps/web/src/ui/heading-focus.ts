let navigated = false;

/** After a change of route: focus goes to the page's heading, now or when it appears. */
export function moveFocusToHeading(): void {
  navigated = true;
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** For a heading that takes the place of another, as when a page's data arrives: the focus must not fall back to the top. */
export function keepFocusOn(heading: HTMLElement): void {
  if (navigated && document.activeElement === document.body) heading.focus({ preventScroll: true });
}
