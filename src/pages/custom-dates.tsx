import { useId, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { useLocation, type Location } from 'react-router';
import { longestWindowInDays, toCustomWindow } from '#src/routing/window-search.ts';
import type { StudyWindow, WindowChoice } from '#src/time/windows.ts';
import { Button } from '#src/ui/button.tsx';
import { fieldLook } from '#src/ui/looks.ts';

interface CustomDatesProps {
  readonly window: StudyWindow;
  readonly onChoose: (choice: WindowChoice) => void;
}

function describeProblem(from: string, to: string): string {
  if (from === '' || to === '') return 'Give both dates.';
  if (to < from) return 'The last day lies before the first.';
  return `Choose at most ${longestWindowInDays} days, from the year 2000 on.`;
}

function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

/** Two dates, both included, in the school's zone. What is wrong is said when the form is sent, beside the fields. */
export function CustomDates({ window, onChoose }: CustomDatesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const at = useLocation();
  const [sentAt, setSentAt] = useState<Location | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const problemId = useId();
  // Dates of another window go into the fields; the form itself stays, and with it the focus of who just used it. As a
  // layout effect: once the new dates are seen somebody may type, and a reset after that would wipe it.
  useLayoutEffect(() => {
    formRef.current?.reset();
  }, [window.firstDate, window.lastDate]);
  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const from = toText(form.get('from'));
    const to = toText(form.get('to'));
    const choice = toCustomWindow(from, to);
    if (choice === undefined) setProblem(describeProblem(from, to));
    else {
      // Until the page is at another address, which takes its time.
      setSentAt(at);
      onChoose(choice);
    }
  };
  const field = {
    type: 'date',
    required: true,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    className: fieldLook,
  } as const;
  return (
    <form
      ref={formRef}
      aria-label="Custom dates"
      onSubmit={choose}
      onReset={() => {
        setProblem(null);
      }}
      noValidate
      className="flex flex-wrap items-center gap-2"
    >
      <label className="inline-flex items-center gap-2">
        From
        <input {...field} name="from" defaultValue={window.firstDate} />
      </label>
      <label className="inline-flex items-center gap-2">
        to
        <input {...field} name="to" defaultValue={window.lastDate} />
      </label>
      <Button type="submit" aria-disabled={sentAt === at && problem === null}>
        Show
      </Button>
      {problem === null ? null : (
        <p id={problemId} role="alert" className="text-danger">
          {problem}
        </p>
      )}
    </form>
  );
}
