import { Mark } from './mark.tsx';
import type { Status } from './tone.ts';

/** A status with its own words. */
export function StatusMark({ status: { shape, tone, word } }: { status: Status }) {
  return (
    <Mark shape={shape} tone={tone}>
      {word}
    </Mark>
  );
}
