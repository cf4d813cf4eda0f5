import { createMemoryRouter } from 'react-router';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PageStarts } from './page-starts.ts';
import { createRoutes } from './routes.tsx';

const origin = 'http://localhost';

/** The app at an address, and what it has asked for, in order. */
function openAt(path: string, started: URL | null) {
  const asked: string[] = [];
  const note = (what: string) => () => {
    asked.push(what);
  };
  const starts: PageStarts = {
    pages: {
      class: note('class'),
      student: note('student'),
      sessions: note('sessions'),
      session: note('session'),
      insights: note('insights'),
    },
    applications: note('applications'),
  };
  const router = createMemoryRouter(createRoutes({ starts, started }), { initialEntries: [path] });
  onTestFinished(() => {
    router.dispose();
  });
  return { asked, router };
}

describe('Going to a page', () => {
  it('asks at once where a visit begins with it', async () => {
    const { asked, router } = openAt('/students/someone', null);
    expect(asked).toEqual(['applications', 'student']);
    await router.navigate('/about');
    expect(asked).toEqual(['applications', 'student']);
  });

  it('asks for its data once what was pressed could be shown, in a task of its own', async () => {
    const { asked, router } = openAt('/students/other', new URL(`${origin}/students/other`));
    asked.length = 0;
    const gone = router.navigate('/students/someone');
    for (let step = 0; step < 100; step += 1) await Promise.resolve();
    expect(asked).toEqual([]);
    await gone;
    expect(asked).toEqual(['applications', 'student']);
  });

  it('asks for nothing of a page that something else was pressed after', async () => {
    const { asked, router } = openAt('/students/other', new URL(`${origin}/students/other`));
    asked.length = 0;
    await Promise.all([router.navigate('/students/someone'), router.navigate('/students/someone/insights')]);
    expect(asked).toEqual(['applications', 'insights']);
  });

  it('leaves to the first script what it has asked for already', async () => {
    const { asked, router } = openAt('/students/someone', new URL(`${origin}/students/someone`));
    await router.navigate('/students/someone/sessions');
    expect(asked).toEqual(['applications', 'applications', 'sessions']);
  });
});
