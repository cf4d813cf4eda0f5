import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { readSchool } from '#src/api/boot.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { App } from './app.tsx';
import './main.css';
import { createRoutes } from './routes.tsx';

const school = readSchool(document);
const queryClient = createQueryClient();
const router = createBrowserRouter(createRoutes({ queryClient, school }));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App router={router} queryClient={queryClient} school={school} />);
