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
 * that link is gone with the change on the one before it in its navigation, or on the heading. A page of a list that is
 * turned over begins with its first row: list and focus come to the top, where reading goes on.
 */
export function useFocusOnNavigation(): void {
  const { pathname, key } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop;
  const lastPathname = useRef(pathname);
  const linksByEntry = useRef(new Map<string, LinkPlace>());
  const linksBefore = useRef<readonly HTMLAnchorElement[] | null>(null);
  const turnedListId = useRef<string | null>(null);

  useEffect(() => {
    // The Enter key on a link is a click too.
    const remember = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const href = link?.getAttribute('href');
      if (!link || !href) return;
      linksByEntry.current.set(key, { href, index: findLinks(href).indexOf(link) });
      const nav = link.closest('nav');
      turnedListId.current = nav?.getAttribute('aria-controls') ?? null;
      const siblings = [...(nav ?? link).querySelectorAll('a')];
      linksBefore.current = siblings.slice(0, siblings.indexOf(link) + 1);
    };
    document.addEventListener('click', remember, { capture: true });
    return () => {
      document.removeEventListener('click', remember, { capture: true });
    };
  }, [key]);

  useEffect(() => {
    const before = linksBefore.current;
    linksBefore.current = null;
    const list = document.getElementById(turnedListId.current ?? '');
    turnedListId.current = null;
    const heading = document.querySelector('h1');
    if (lastPathname.current === pathname) {
      if (list !== null) {
        list.focus({ preventScroll: true });
        list.scrollIntoView();
        return;
      }
      const isLost = before !== null && document.activeElement === document.body;
      if (isLost) (before.findLast((link) => link.isConnected) ?? heading)?.focus({ preventScroll: true });
      return;
    }
    lastPathname.current = pathname;
    const place = isReturn ? linksByEntry.current.get(key) : undefined;
    const link = place && findLinks(place.href)[place.index];
    if (link) link.focus();
    else heading?.focus({ preventScroll: true });
  }, [pathname, key, isReturn]);
}

function findLinks(href: string): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href);
}
