/** Who can see a student, and who did: answers of our own server (docs/access.md). */
import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  accessRecordPath,
  accessRecordSchema,
  linesPerPage,
  studentAccessPath,
  studentAccessSchema,
} from '#src/contract/access.ts';
import { apiPrefix } from '#src/contract/endpoints.ts';
import { toAsking } from './asking.ts';
import { getJsonAt } from './get-json.ts';

function studentAccessQuery(userId: string) {
  return queryOptions({
    queryKey: ['student-access', userId],
    queryFn: async (context) => {
      const path = studentAccessPath.replace(':userId', () => encodeURIComponent(userId));
      return (await getJsonAt(`${apiPrefix}${path}`, studentAccessSchema, toAsking(context))).data;
    },
  });
}

export function useStudentAccess(userId: string) {
  return useQuery(studentAccessQuery(userId));
}

function accessRecordQuery(page: number) {
  return queryOptions({
    queryKey: ['access-record', page],
    queryFn: async (context) => {
      const path = `${accessRecordPath}?offset=${(page - 1) * linesPerPage}`;
      return (await getJsonAt(`${apiPrefix}${path}`, accessRecordSchema, toAsking(context))).data;
    },
    // Every look at it is a line more.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useAccessRecord(page: number) {
  return useQuery(accessRecordQuery(page));
}
