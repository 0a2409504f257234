/** One value kept on this device and shared by its tabs; screens can watch it. */
export interface KeptValue<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Keeps a value under a key of the device's storage. `read` turns what lies there, which anybody may have written, into a value;
 * where storage is switched off the value lives as long as the page.
 */
export function createKeptValue<T>(key: string, read: (stored: unknown) => T): KeptValue<T> {
  const listeners = new Set<() => void>();
  let value = read(load(key));
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    value = read(load(key));
    notify();
  };
  return {
    get: () => value,
    set(next) {
      value = next;
      store(key, next);
      notify();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Switched off or full: the value is still good for this page.
  }
}
