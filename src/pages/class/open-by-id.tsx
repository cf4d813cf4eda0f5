import type { SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { studentPath } from '#src/routing/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { fieldLook } from '#src/ui/looks.ts';

/** The last way to a student where no roster can be read: the platform’s id of the student. */
export function OpenById() {
  const navigate = useNavigate();
  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const userId = new FormData(event.currentTarget).get('userId');
    if (typeof userId === 'string' && userId.trim() !== '') void navigate(studentPath(userId.trim()));
  };
  return (
    <form onSubmit={open} className="flex flex-wrap items-end gap-2">
      <label className="flex flex-col gap-1 text-small text-quiet">
        Student id in TimeBack
        <input name="userId" required autoComplete="off" className={`w-96 max-w-full ${fieldLook}`} />
      </label>
      <Button type="submit">Open student</Button>
    </form>
  );
}
