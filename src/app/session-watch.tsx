import { useState, useSyncExternalStore } from 'react';
import type { School } from '#src/api/boot.ts';
import { signOut } from '#src/api/session.ts';
import { SignedOutPage } from '#src/pages/signed-out-page.tsx';
import { SessionEndDialog } from './session-end-dialog.tsx';
import { useSession } from './use-session.ts';

interface SessionWatchProps {
  readonly session: NonNullable<School['session']>;
  readonly toAddress: () => string;
  readonly onEnd: () => void;
}

/** Warns before a session ends (WCAG 2.2.1), and says when it has ended. */
export function SessionWatch({ session, toAddress, onEnd }: SessionWatchProps) {
  const [isEnding, setEnding] = useState(false);
  const { secondsLeft, canStay, keep } = useSession(session, { onEnd, onEnding: setEnding });
  // The page is cleared even where our server cannot be reached; then the session ends by itself.
  const leave = () => void signOut().then(onEnd, onEnd);
  if (!isEnding) return null;
  return (
    <SessionEndDialog
      secondsLeft={secondsLeft}
      canStay={canStay}
      address={toAddress()}
      onStay={keep}
      onLeave={leave}
    />
  );
}

interface SignedOutFrameProps {
  readonly subscribe: (onMove: () => void) => () => void;
  readonly toAddress: () => string;
}

/** The frame of a page from which everything is gone. What was pressed last is where its way back leads, also if that shows later. */
export function SignedOutFrame({ subscribe, toAddress }: SignedOutFrameProps) {
  const address = useSyncExternalStore(subscribe, toAddress);
  return (
    <main className="page-width py-10">
      <SignedOutPage address={address} />
    </main>
  );
}
