import type { AsyncRouteComponent } from '@tanstack/react-router';
import { type ComponentType, use } from 'react';

/** The code of a page did not come: the network is away, or a newer version has replaced the files that this page names. */
export class PageLoadError extends Error {
  /** Lets the next attempt load it anew. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super('The code of this page could not be loaded.', { cause });
    this.name = 'PageLoadError';
    this.forget = forget;
  }
}

/**
 * A page whose code is loaded when it is wanted. Unlike the router's own it never reloads the document: with the API away that would
 * trade a readable page for the browser's error.
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
        throw new PageLoadError(cause, forget);
      },
    );
    return loading;
  };
  const forget = () => {
    loading = undefined;
    failed = false;
  };
  const preload = async () => {
    if (failed) forget();
    // What failed is said where it is drawn.
    await start().catch(() => undefined);
  };
  function LazyPage() {
    const Page = use(start());
    return <Page />;
  }
  return Object.assign(LazyPage, { preload });
}
