/**
 * The pieces of the look on one page, in development only: `npm run dev` answers `/pieces` with this script in the app's
 * place (scripts/dev-page.ts). Nothing of the product imports this room, so that no build can hold it.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { readSchool, SchoolProvider } from '#src/api/boot.ts';
import '#src/app/main.css';
import { PiecesPage } from './pieces-page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <SchoolProvider value={readSchool(document)}>
        <MemoryRouter>
          <PiecesPage />
        </MemoryRouter>
      </SchoolProvider>
    </QueryClientProvider>
  </StrictMode>,
);
