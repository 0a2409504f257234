import { useMediaQuery } from '@mantine/hooks';

const now = { getInitialValueInEffect: false };

/** How many cards stand side by side. */
export function useColumnCount(): number {
  const two = useMediaQuery('(min-width: 48rem)', false, now);
  const three = useMediaQuery('(min-width: 90rem)', false, now);
  return three ? 3 : two ? 2 : 1;
}
