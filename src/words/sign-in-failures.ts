/** What people are told whom signing in let nowhere. */
import type { SignInFailure } from '#src/contract/sign-in-failures.ts';

export interface SignInFailureText {
  readonly title: string;
  readonly advice: string;
  /** What trying again would be called; `null` where it cannot help. */
  readonly retry: string | null;
}

const failures: Readonly<Record<SignInFailure, SignInFailureText>> = {
  expired: {
    title: 'This sign-in is no longer good',
    advice: 'It took too long, was begun in another browser, or has been used already. Begin again.',
    retry: 'Sign in',
  },
  refused: {
    title: 'You were not signed in',
    advice:
      'Your school’s sign-in did not let you through to this dashboard. If you did not cancel it yourself, ask your school’s IT person.',
    retry: 'Try again',
  },
  provider: {
    title: 'Your school’s sign-in does not answer',
    advice: 'Usually this passes within minutes. If it goes on, tell your school’s IT person.',
    retry: 'Try again',
  },
  invalid: {
    title: 'The answer of your school’s sign-in could not be trusted',
    advice: 'So nobody was signed in. Try again; if it goes on, tell your school’s IT person.',
    retry: 'Try again',
  },
  tenant: {
    title: 'This account belongs to another school',
    advice: 'Choose the account that your school gave you.',
    retry: 'Sign in with another account',
  },
  nobody: {
    title: 'You are signed in, but no students are yours here',
    advice:
      'Neither the school’s roster nor its settings say what you may see. Ask your school’s IT person, who can add you.',
    retry: 'Look again',
  },
  roster: {
    title: 'Which students are yours could not be found out just now',
    advice: 'The school’s roster could not be read. Usually this passes within minutes.',
    retry: 'Try again',
  },
};

export function describeSignInFailure(reason: SignInFailure): SignInFailureText {
  return failures[reason];
}
