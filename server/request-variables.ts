/** What travels with one request through the handlers. */
import type { Context } from 'hono';
import type { Viewer } from './access/viewer.ts';

interface RequestVariables {
  /** Made here for every request, never taken over from outside; in the answer and in the log. */
  requestId: string;
  /** The pattern of the route, for the log: ids of students stay out of it. */
  route: string | undefined;
  /** What went wrong, for the log. */
  cause: string | undefined;
  /** Of this site, as the browser knows it. */
  origin: string;
  /** What stands on every answer that no page is. */
  commonHeaders: Readonly<Record<string, string>>;
  /** True where the answer has them already. */
  isWhole: boolean | undefined;
  /** Who asks; set under `/api`, where nobody comes past who has not signed in. */
  viewer: Viewer;
}

/** What Hono is told of our requests. */
export interface AppEnv {
  Variables: RequestVariables;
  /** The address at the other end of the connection, where it is known. */
  Bindings: { peer?: string };
}

/** Of whatever route. */
export type AppContext = Context<AppEnv>;
