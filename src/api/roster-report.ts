/** What became of the school's own roster files; asked for only where the school has some. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { apiPrefix } from '#src/contract/endpoints.ts';
import { rosterReportPath, rosterReportSchema } from '#src/contract/roster-report.ts';
import { toAsking } from './asking.ts';
import { useSchool } from './boot.ts';
import { getJsonAt } from './get-json.ts';
import { canBeAsked } from './query-client.ts';

const rosterReportQuery = queryOptions({
  queryKey: ['roster-report'],
  queryFn: async (context) => {
    const { data } = await getJsonAt(
      `${apiPrefix}${rosterReportPath}`,
      rosterReportSchema,
      toAsking(context),
    );
    return data;
  },
  // As long as the server takes to see new files.
  staleTime: 60_000,
});

export function useRosterReport() {
  const { classesFrom } = useSchool();
  return useQuery({ ...rosterReportQuery, enabled: classesFrom === 'files' && canBeAsked });
}
