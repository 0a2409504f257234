import type { AsyncRouteComponent } from '@tanstack/react-router';
import { type ComponentType, use } from 'react';

/** The code of a page did not come: the network is away, or a newer version has replaced the files that this page names. */
export class PageLoadError extends Error {
  constructor(cause: unknown) {
    super('The code of this page could not be loaded.', { cause });
    this.name = 'PageLoadError';
  }
}

/**
 * A page whose code is loaded when it is wanted. Unlike the router's own it never reloads the document by itself: with the API away
 * that would trade a readable page for the browser's error.
 */
export function lazyPage<M, K extends keyof M>(load: () => Promise<M>, name: K): AsyncRouteComponent<object> {
  let loading: Promise<ComponentType> | undefined;
  let failed = false;
  const start = () => {
    loading ??= load().then(
      // Not in the parameter's type: pages read their routes, so the compiler would go round in circles.
      (module) => module[name] as ComponentType,
      (cause: unknown) => {
        failed = true;
        throw new PageLoadError(cause);
      },
    );
    return loading;
  };
  const preload = async () => {
    // Some browsers ask for a module anew; where a failure is remembered, this changes nothing.
    if (failed) loading = undefined;
    failed = false;
    // What failed is said where it is drawn.
    await start().catch(() => undefined);
  };
  function LazyPage() {
    const Page = use(start());
    return <Page />;
  }
  return Object.assign(LazyPage, { preload });
}
