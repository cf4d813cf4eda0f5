/** What is unknown in the platform's answers: our server's own, for whoever runs it. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { diagnosticsPath, diagnosticsSchema } from '#src/contract/diagnostics.ts';
import { apiPrefix } from '#src/contract/endpoints.ts';
import { toAsking } from './asking.ts';
import { getJsonAt } from './get-json.ts';

const diagnosticsQuery = queryOptions({
  queryKey: ['diagnostics'],
  queryFn: async (context) =>
    getJsonAt(`${apiPrefix}${diagnosticsPath}`, diagnosticsSchema, toAsking(context)),
  // It counts on with every answer.
  staleTime: 0,
});

export function useDiagnostics() {
  return useQuery(diagnosticsQuery);
}
