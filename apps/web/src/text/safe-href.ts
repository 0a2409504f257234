/** The address if a page may link to it, else undefined: support links are typed by people, `javascript:` must not run. */
export function safeHref(target: string): string | undefined {
  const protocol = URL.canParse(target) ? new URL(target).protocol : '';
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? target : undefined;
}
