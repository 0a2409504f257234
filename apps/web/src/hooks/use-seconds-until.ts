import { useEffect, useState } from 'react';

/** Whole seconds until a time (milliseconds since 1970), counted down each second; 0 once it has come. */
export function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(Date.now);
  const coming = now < at;
  useEffect(() => {
    setNow(Date.now());
    if (!coming && Date.now() >= at) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [at, coming]);
  return Math.max(0, Math.ceil((at - now) / 1000));
}
