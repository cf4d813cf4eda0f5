/** The floor's one fetch, parsed with the small build of zod, as the product parses its own. */
import type * as z from 'zod/mini';

/** @param address below `/api`, with its query string */
export async function getJson<Body>(address: string, schema: z.ZodMiniType<Body>): Promise<Body> {
  const response = await fetch(`/api${address}`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return schema.parse(await response.json());
}
