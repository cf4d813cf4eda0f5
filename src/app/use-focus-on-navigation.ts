import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A link by its address, and which one it is where several lead there. */
interface LinkPlace {
  readonly href: string;
  readonly index: number;
}

/**
 * Moves focus to the new page's heading, so that keyboard and screen reader start there (WCAG 2.4.3), and on the way back
 * to the link by which that page was left. A change of window or view keeps focus on the control that was used, and where
 * that link is gone with the change (the last "Next page") on the link before it.
 */
export function useFocusOnNavigation(): void {
  const { pathname, key } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop;
  const lastPathname = useRef(pathname);
  const linksByEntry = useRef(new Map<string, LinkPlace>());
  const linksSoFar = useRef<readonly HTMLAnchorElement[]>([]);

  useEffect(() => {
    // The Enter key on a link is a click too.
    const remember = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const href = link?.getAttribute('href');
      if (!link || !href) return;
      linksByEntry.current.set(key, { href, index: findLinks(href).indexOf(link) });
      const links = [...document.querySelectorAll('a')];
      linksSoFar.current = links.slice(0, links.indexOf(link));
    };
    document.addEventListener('click', remember, { capture: true });
    return () => {
      document.removeEventListener('click', remember, { capture: true });
    };
  }, [key]);

  useEffect(() => {
    const before = linksSoFar.current;
    linksSoFar.current = [];
    if (lastPathname.current === pathname) {
      if (document.activeElement === document.body)
        before.findLast((link) => link.isConnected)?.focus({ preventScroll: true });
      return;
    }
    lastPathname.current = pathname;
    const place = isReturn ? linksByEntry.current.get(key) : undefined;
    const link = place && findLinks(place.href)[place.index];
    if (link) link.focus();
    else document.querySelector('h1')?.focus({ preventScroll: true });
  }, [pathname, key, isReturn]);
}

function findLinks(href: string): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href);
}
