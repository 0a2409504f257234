import type { Page } from '@playwright/test';

/** A screen of the web app as somebody sees it: checked for accessibility and photographed. */
export interface Screen {
  readonly title: string;
  /** The route's path in the web app's route tree; every one is shown by some screen. */
  readonly route: string;
  readonly role: string;
  readonly path: string;
  /** Opens what the address alone does not, such as a dialog. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Widths of the window that matter, in pixels, for a screen that another one shows in the rest; without it all of them. */
  readonly widths?: readonly number[];
}

/** Widths of a window, each with a layout of its own. */
export const WIDE = [1440];
export const MIDDLE = [900];
export const NARROW = [390];
