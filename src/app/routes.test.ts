import { createMemoryRouter } from 'react-router';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordStarts } from '#src/testing/recorded-starts.ts';
import { createRoutes } from './routes.tsx';

const origin = 'http://localhost';

/** The app at an address, and what it has asked for since it was last read. */
function openAt(path: string, started: URL | null) {
  const recorded = recordStarts();
  const router = createMemoryRouter(createRoutes({ starts: recorded.starts, started }), {
    initialEntries: [path],
  });
  onTestFinished(() => {
    router.dispose();
  });
  const takeAsked = () => recorded.started.splice(0).map(({ what }) => what);
  return { router, takeAsked };
}

describe('Going to a page', () => {
  it('asks at once where a visit begins with it', async () => {
    const { router, takeAsked } = openAt('/students/someone', null);
    expect(takeAsked()).toEqual(['applications', 'student']);
    await router.navigate('/about');
    expect(takeAsked()).toEqual([]);
  });

  it('asks for its data once what was pressed could be shown, in a task of its own', async () => {
    const { router, takeAsked } = openAt('/students/other', new URL(`${origin}/students/other`));
    takeAsked();
    const gone = router.navigate('/students/someone');
    for (let step = 0; step < 100; step += 1) await Promise.resolve();
    expect(takeAsked()).toEqual([]);
    await gone;
    expect(takeAsked()).toEqual(['applications', 'student']);
  });

  it('asks for nothing of a page that something else was pressed after', async () => {
    const { router, takeAsked } = openAt('/students/other', new URL(`${origin}/students/other`));
    takeAsked();
    await Promise.all([router.navigate('/students/someone'), router.navigate('/students/someone/insights')]);
    expect(takeAsked()).toEqual(['applications', 'insights']);
  });

  it('leaves to the first script what it has asked for already', async () => {
    const { router, takeAsked } = openAt('/students/someone', new URL(`${origin}/students/someone`));
    await router.navigate('/students/someone/sessions');
    expect(takeAsked()).toEqual(['applications', 'applications', 'sessions']);
  });
});
