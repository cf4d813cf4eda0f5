import { render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PageHeading } from './page-heading.tsx';

/** A page whose heading is another one once its data have come. */
function Page({ hasCome }: { hasCome: boolean }) {
  return (
    <>
      <a href="/about">About</a>
      {hasCome ? (
        <section>
          <PageHeading>7A</PageHeading>
        </section>
      ) : (
        <PageHeading>Classes</PageHeading>
      )}
    </>
  );
}

const heading = () => screen.getByRole('heading', { level: 1 });

// A heading that goes with the focus would hand it to the next test's.
afterEach(() => {
  heading().blur();
});

it('hands the focus to the heading that takes its place', () => {
  const { rerender } = render(<Page hasCome={false} />);
  heading().focus();
  rerender(<Page hasCome />);
  expect(heading()).toHaveTextContent('7A');
  expect(heading()).toHaveFocus();
});

it('takes the focus from nobody', () => {
  const { rerender } = render(<Page hasCome={false} />);
  screen.getByRole('link').focus();
  rerender(<Page hasCome />);
  expect(screen.getByRole('link')).toHaveFocus();
});

it('asks for no focus where none was on a heading', () => {
  const { rerender } = render(<Page hasCome={false} />);
  rerender(<Page hasCome />);
  expect(document.body).toHaveFocus();
});

it('does not take the focus that somebody has moved on between two headings', () => {
  const { rerender } = render(<PageHeading>Classes</PageHeading>);
  heading().focus();
  rerender(<button type="button">Try again</button>);
  screen.getByRole('button').focus();
  rerender(
    <>
      <button type="button">Try again</button>
      <PageHeading>7A</PageHeading>
    </>,
  );
  expect(heading()).not.toHaveFocus();
});
