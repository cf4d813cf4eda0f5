import { Link, Outlet, ScrollRestoration } from 'react-router';
import { useSchool } from '#src/api/boot.ts';
import { aboutPath, classPath } from '#src/routing/paths.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { lostTool } from '#src/ui/panel-boundary.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

// No first screen needs them; their space is held, so that a narrow header breaks its lines at once as it will.
const HeaderTools = later(
  laterCode(() => import('#src/pages/header-tools.tsx')),
  (tools) => tools.HeaderTools,
);
const AccountMenu = later(
  laterCode(() => import('./account-menu.tsx')),
  (menu) => menu.AccountMenu,
);

/** The frame of every page: a skip link, a thin header, what must be said about the data, the page. */
export function Layout() {
  const { school, upstream, isTimeZoneUnset, timeZone, session, demoRoles } = useSchool();
  useFocusOnNavigation();
  return (
    <>
      <a href="#main" className="absolute -top-20 left-4 z-over-page rounded bg-raised px-4 py-2 focus:top-4">
        Skip to the page
      </a>
      <header className="page-head border-b border-line print:border-0 print:text-small">
        <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2 max-sm:gap-y-0 sm:py-3 print:p-0">
          <div className="flex min-h-9 flex-wrap items-center gap-x-8">
            <Link
              to={classPath()}
              className="inline-flex min-h-6 items-center font-semibold text-ink no-underline hover:underline"
            >
              Week in Focus
            </Link>
            <LaterPart fallback={<span className="w-48" />} lost={lostTool}>
              <HeaderTools />
            </LaterPart>
          </div>
          <div className="flex flex-wrap items-center gap-x-4 text-small text-quiet">
            <p>
              {school.name === null ? null : `${school.name} · `}
              {upstream.isSimulator ? 'Simulated students, no real data' : upstream.name}
              <span className="print:hidden">
                {' '}
                · <Link to={aboutPath()}>About</Link>
              </span>
            </p>
            {session === null && demoRoles === null ? null : (
              <LaterPart fallback={<span className="h-6 w-32" />} lost={lostTool}>
                <AccountMenu />
              </LaterPart>
            )}
          </div>
        </div>
        {isTimeZoneUnset ? (
          <p role="status" className="bg-notice-soft px-4 py-2 text-center">
            Days are cut in {timeZone}, because no school time zone was set. Ask your IT person to set
            SCHOOL_TIME_ZONE.
          </p>
        ) : null}
      </header>
      <main id="main" className="page-width py-3 sm:py-6 print:px-0 print:py-2">
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
