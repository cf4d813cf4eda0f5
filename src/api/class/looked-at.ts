/** Whom a review has come past in this sitting. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { toOverviewQuery, type StudyWindow } from '#src/time/windows.ts';
import { sittingQuery } from '../sitting.ts';

function lookedAtQuery(classId: string, window: StudyWindow) {
  return sittingQuery<readonly string[]>(['looked-at', classId, toOverviewQuery(window)]);
}

const nobody: readonly string[] = [];

/** Ids of the students of a class and window who were looked at, and a way to add one. */
export function useLookedAt(classId: string, window: StudyWindow) {
  const client = useQueryClient();
  const { data = nobody } = useQuery(lookedAtQuery(classId, window));
  const add = useCallback(
    (userId: string) => {
      client.setQueryData(lookedAtQuery(classId, window).queryKey, (known = nobody) =>
        known.includes(userId) ? known : [...known, userId],
      );
    },
    [client, classId, window],
  );
  return [data, add] as const;
}
