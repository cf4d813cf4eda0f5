import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { SchoolProvider, type School } from '#src/api/boot.ts';

interface AppProps {
  readonly router: Parameters<typeof RouterProvider>[0]['router'];
  readonly queryClient: QueryClient;
  readonly school: School;
}

export function App({ router, queryClient, school }: AppProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <SchoolProvider value={school}>
          <RouterProvider router={router} />
        </SchoolProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
