import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectConsole } from '#src/testing/console-guard.ts';
import { laterCode } from './later-code.ts';
import { later, LaterPart } from './later-part.tsx';
import { lostTool } from './panel-boundary.tsx';

function Rows({ of }: { of: string }) {
  return <p>Rows of {of}</p>;
}

/** Code that comes, or does not, when the test says so. */
function createCode() {
  const { promise, resolve, reject } = Promise.withResolvers<{ Rows: typeof Rows }>();
  let asked = 0;
  const code = laterCode(() => {
    asked += 1;
    return promise;
  });
  return {
    code,
    Part: later(code, (module) => module.Rows),
    asked: () => asked,
    arrive: () => {
      resolve({ Rows });
    },
    fail: () => {
      reject(new TypeError('The file is gone.'));
    },
  };
}

it('is asked for when it is wanted, and its place is held until it comes', async () => {
  const { Part, asked, arrive } = createCode();
  expect(asked()).toBe(0);
  render(
    <LaterPart fallback={<p>Held</p>}>
      <Part of="Amara" />
    </LaterPart>,
  );
  expect(screen.getByText('Held')).toBeVisible();
  expect(asked()).toBe(1);
  arrive();
  expect(await screen.findByText('Rows of Amara')).toBeVisible();
  expect(screen.queryByText('Held')).not.toBeInTheDocument();
});

it('is drawn with the page where it is there already', async () => {
  const { code, Part, asked, arrive } = createCode();
  arrive();
  await code.load();
  render(
    <LaterPart fallback={<p>Held</p>}>
      <Part of="Amara" />
    </LaterPart>,
  );
  expect(screen.getByText('Rows of Amara')).toBeVisible();
  expect(asked()).toBe(1);
});

it('says that it did not come, and takes nothing else with it', async () => {
  expectConsole(/The file is gone/);
  const { Part, fail } = createCode();
  render(
    <>
      <p>Figures</p>
      <LaterPart fallback={<p>Held</p>} lost={lostTool}>
        <Part of="Amara" />
      </LaterPart>
    </>,
  );
  fail();
  expect(await screen.findByText('Not loaded.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
  expect(screen.getByText('Figures')).toBeVisible();
});

it('asks for the code again after a failure, and never for what is there', async () => {
  const answers = [() => Promise.reject(new TypeError('away')), () => Promise.resolve({ Rows })];
  let asked = 0;
  const code = laterCode(async () => {
    asked += 1;
    return (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))();
  });
  await expect(code.load()).rejects.toThrow('away');
  expect(code.get()).toBeNull();
  await expect(code.load()).resolves.toEqual({ Rows });
  await expect(code.load()).resolves.toEqual({ Rows });
  expect(code.get()).toEqual({ Rows });
  expect(asked).toBe(2);
});
