import type { MouseEvent } from 'react';

/** For a link inside a popover: following it closes the popover, which would else lie over the new page. */
export const closePopover = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest<HTMLElement>('[popover]:popover-open')?.hidePopover();
