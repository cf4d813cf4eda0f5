/** What travels with one request through the handlers. */
export interface RequestVariables {
  /** Made here for every request, never taken over from outside; in the answer and in the log. */
  requestId: string;
  /** The pattern of the route, for the log: ids of students stay out of it. */
  route: string | undefined;
  /** What went wrong, for the log. */
  cause: string | undefined;
}
