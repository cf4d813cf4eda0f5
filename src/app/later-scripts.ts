/** Scripts of a page that wait until the line is free of those without which nothing can be drawn. */

function toFirstScripts(document: Document): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
  return Array.from(links, ({ href }) => href);
}

function fetchAhead(document: Document, href: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  document.head.append(link);
}

/**
 * Fetches scripts, without running them, when all have come that the HTML names; whoever needs one imports it as if
 * nothing had been fetched.
 * @param hrefs in the order in which they are wanted
 */
export function fetchLaterScripts(document: Document, hrefs: readonly string[]): void {
  const awaited = new Set(toFirstScripts(document));
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) awaited.delete(name);
    if (awaited.size > 0) return;
    observer.disconnect();
    for (const href of hrefs) fetchAhead(document, href);
  });
  // A failed file has an entry too: the page then says so itself.
  observer.observe({ type: 'resource', buffered: true });
}
