// A file of its own, before the page: the chosen theme shows from the first paint and no inline script is needed.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('gatehouse-theme') || 'auto';
  } catch {
    // Storage is switched off: the system's theme it is.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
