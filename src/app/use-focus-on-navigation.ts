import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A link of a page: several can lead to the same address, as signals of one session do. */
interface LinkPlace {
  readonly href: string;
  /** Which of the links with this address, in the order of the page. */
  readonly index: number;
}

function findLinks(href: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href);
}

function toPlace(target: EventTarget | null): LinkPlace | null {
  if (!(target instanceof HTMLAnchorElement)) return null;
  const href = target.getAttribute('href') ?? '';
  return { href, index: findLinks(href).indexOf(target) };
}

/**
 * Moves focus to the new page's heading, so that keyboard and screen reader start there (WCAG 2.4.3); on the way back to
 * the link by which the page was left, where it is still there. A change of window or view keeps focus on the control
 * that was used.
 */
export function useFocusOnNavigation(): void {
  const { pathname, key } = useLocation();
  const direction = useNavigationType();
  const lastPathname = useRef(pathname);
  /** The link that had the focus last, by entry of the history. */
  const places = useRef(new Map<string, LinkPlace | null>());
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      places.current.set(key, toPlace(target));
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, [key]);
  useEffect(() => {
    if (lastPathname.current === pathname) return;
    lastPathname.current = pathname;
    const place = direction === NavigationType.Pop ? places.current.get(key) : null;
    const link = place ? findLinks(place.href)[place.index] : undefined;
    if (link === undefined) document.querySelector('h1')?.focus({ preventScroll: true });
    else link.focus();
  }, [pathname, key, direction]);
}
