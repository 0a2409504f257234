/** A `fetch` that keeps cookies between requests of one sign-in and never follows a redirect, as a careful browser. */
export function cookieFetch(): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(input, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const cut = pair.indexOf('=');
      const value = pair.slice(cut + 1);
      if (value) cookies.set(pair.slice(0, cut), value);
      else cookies.delete(pair.slice(0, cut));
    }
    return response;
  };
}
