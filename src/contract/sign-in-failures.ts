/** Why signing in led nowhere, as our server tells the page that says so (sign-in.ts). */
export const signInFailures = [
  /** Took too long, was begun in another browser, or has been used already. */
  'expired',
  /** The provider says that the person, or the school, does not want this. */
  'refused',
  /** The provider does not answer, or not in a form that can be used. */
  'provider',
  /** An answer came that is not the one to our question, or is not signed as it should be. */
  'invalid',
  /** Somebody of another school. */
  'tenant',
  /** Signed in, but nothing says what this person may see. */
  'nobody',
  /** The same, but only because the roster could not be read just now. */
  'roster',
] as const;

export type SignInFailure = (typeof signInFailures)[number];
