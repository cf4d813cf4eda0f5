/** Who has signed in, as the identity provider says. Nothing here decides what that person may see. */
export interface SignedIn {
  /** The provider's issuer identifier (OpenID Connect Core, section 2, `iss`). */
  readonly issuer: string;
  /** Unique within the issuer and never given to another person (`sub`). */
  readonly subject: string;
  /** As the provider writes it, to greet the person; `null` where it gives none. */
  readonly name: string | null;
  /** The claims that the configuration names, and no others: they travel in a cookie. */
  readonly claims: Readonly<Record<string, string | boolean | readonly string[]>>;
}
