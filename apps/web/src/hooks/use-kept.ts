import { useState } from 'react';

/** The value, or while there is none the last one there was: what is on screen stays until something can take its place. */
export function useKept<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}
