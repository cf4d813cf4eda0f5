/** The names of the table of endpoints, in its order. */
import { endpoints, type EndpointName } from '#src/contract/endpoints.ts';

export function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(endpoints, name);
}

export const endpointNames: readonly EndpointName[] = Object.keys(endpoints).filter(isEndpointName);
