import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { SchoolProvider, type School } from '#src/api/boot.ts';
import { useSignedOut } from '#src/api/use-signed-out.ts';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';

// Two parts that no first screen needs.
const sessionWatch = laterCode(() => import('./session-watch.tsx'));
const SessionWatch = later(sessionWatch, (part) => part.SessionWatch);
const SignedOutFrame = later(sessionWatch, (part) => part.SignedOutFrame);

interface AppProps {
  readonly router: Parameters<typeof RouterProvider>[0]['router'];
  readonly queryClient: QueryClient;
  readonly school: School;
}

export function App({ router, queryClient, school }: AppProps) {
  const [isSignedOut, end] = useSignedOut(queryClient);
  const toAddress = () => `${router.state.location.pathname}${router.state.location.search}`;
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <SchoolProvider value={school}>
          <LaterPart>
            {isSignedOut ? (
              <SignedOutFrame subscribe={(onMove) => router.subscribe(onMove)} toAddress={toAddress} />
            ) : null}
            {isSignedOut || school.session === null ? null : (
              <SessionWatch session={school.session} toAddress={toAddress} onEnd={end} />
            )}
          </LaterPart>
          {isSignedOut ? null : <RouterProvider router={router} />}
        </SchoolProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
