import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSchool, type School } from '#src/api/boot.ts';
import { signOut } from '#src/api/session.ts';
import { toRoleHref, toSignInHref } from '#src/routing/sign-in-view.ts';
import { Button } from '#src/ui/button.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { roleName } from '#src/words/roles.ts';

/** Who one is, and the way out; on the simulator also whom one could be. */
export function AccountMenu() {
  const { viewer, session, demoRoles } = useSchool();
  const role = viewer === null ? 'Signed in' : roleName(viewer.role);
  const name = viewer?.name ?? null;
  return (
    <Popover
      label="Account"
      place="below"
      className="space-y-4"
      renderButton={(attributes) => (
        <button
          type="button"
          {...attributes}
          className="inline-flex min-h-6 items-center text-accent underline decoration-line underline-offset-4 hover:decoration-current print:hidden"
        >
          {name ?? (session === null ? 'See as another role' : role)}
        </button>
      )}
    >
      {name === null ? null : (
        <p>
          {name} <span className="block text-small text-quiet">{role}</span>
        </p>
      )}
      {demoRoles === null ? null : <RoleChoices roles={demoRoles} isOperator={session === null} />}
      {session === null || demoRoles !== null ? null : <SignOutButton />}
    </Popover>
  );
}

interface RoleChoicesProps {
  readonly roles: NonNullable<School['demoRoles']>;
  readonly isOperator: boolean;
}

/** People of the made-up school, as links: each is a sign-in through the same steps as at a real provider. */
function RoleChoices({ roles, isOperator }: RoleChoicesProps) {
  const queryClient = useQueryClient();
  // On the way the cookie becomes another person's: what this page still waits to ask would be answered to them.
  const stopAsking = () => void queryClient.cancelQueries();
  const choices = [
    {
      id: '',
      title: 'Whoever runs it',
      name: 'sees everything',
      isCurrent: isOperator,
      href: toSignInHref('/'),
    },
    ...roles.map((role) => ({ ...role, href: toRoleHref(role.id, '/') })),
  ];
  return (
    <nav aria-label="See the demo as">
      <p className="font-semibold">See the demo as</p>
      <ul className="mt-1">
        {choices.map(({ id, title, name, isCurrent, href }) => (
          <li key={id} className="border-b border-line last:border-b-0">
            <a
              href={href}
              onClick={stopAsking}
              aria-current={isCurrent ? 'true' : undefined}
              className={`flex min-h-11 items-center justify-between gap-4 no-underline hover:underline ${isCurrent ? 'font-semibold text-ink' : ''}`}
            >
              <span>{title}</span>
              <span className="text-small font-normal text-quiet">{isCurrent ? `${name} · now` : name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignOutButton() {
  const [hasFailed, setFailed] = useState(false);
  const leave = async () => {
    try {
      window.location.assign(await signOut());
    } catch {
      setFailed(true);
    }
  };
  return (
    <div>
      <Button onClick={() => void leave()}>Sign out</Button>
      {hasFailed ? (
        <p role="alert" className="mt-2">
          Signing out did not work. Try again, or close the browser.
        </p>
      ) : null}
    </div>
  );
}
