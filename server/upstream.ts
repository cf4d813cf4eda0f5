/** The platform as the server sees it: where it is, who we are there, and how it is reached. */

export interface Upstream {
  readonly isSimulator: boolean;
  /** Shown to readers, for example the host name. */
  readonly name: string;
  /** No trailing slash. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The network, or the embedded simulator. */
export type Fetch = (request: Request) => Promise<Response>;
