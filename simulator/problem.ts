/** Errors in the guide's shape, `{ error, message }` (guide, "Error Handling"). */
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '#src/contract/problem.ts';

const titles = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  500: 'Internal server error',
  503: 'Service unavailable',
} as const;

type Status = keyof typeof titles;

/** A refusal to throw from any handler. */
export function problem(status: Status, message: string): HTTPException {
  const body: Problem = { error: titles[status], message };
  return new HTTPException(status, { message, res: Response.json(body, { status }) });
}

/** The answer for something thrown: a refusal as it was meant, anything else as 500 without its text. */
export function toProblemResponse(thrown: unknown): Response {
  if (thrown instanceof HTTPException) return thrown.getResponse();
  console.error(thrown);
  return problem(500, 'The simulator failed').getResponse();
}
