import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { keepFocusOn } from './heading-focus.ts';

/** The page's one `h1`, which names the document too. Focus comes to it when the route changes. */
export function PageTitle({ document: title, children }: { document: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (heading.current) keepFocusOn(heading.current);
  }, []);
  useEffect(() => {
    document.title = `${title} · Gatehouse`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
