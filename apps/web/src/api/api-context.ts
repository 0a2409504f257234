import { createContext, use } from 'react';
import type { Execute } from './execute.ts';

export const ApiContext = createContext<Execute | undefined>(undefined);

/** The executor of the signed-in person. */
export function useApi(): Execute {
  const execute = use(ApiContext);
  if (!execute) throw new Error('This component is outside the signed-in app.');
  return execute;
}
