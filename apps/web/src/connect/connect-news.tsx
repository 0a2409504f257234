import { useState } from 'react';

/** Tells somebody who has the page open that the instructions came or went; silent on arrival. */
export function ConnectNews({ open }: { open: boolean }) {
  const [before, setBefore] = useState(open);
  const [news, setNews] = useState('');
  if (before !== open) {
    setBefore(open);
    setNews(
      open
        ? 'You may use this server now. How to connect is shown.'
        : 'You can not connect to this server any more. How to connect was taken away.',
    );
  }
  return (
    <p role="status" className="visually-hidden">
      {news}
    </p>
  );
}
