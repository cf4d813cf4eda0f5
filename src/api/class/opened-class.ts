/** The class that was open last in this sitting: a student of several classes has come from one of them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRoster, type RosterClassList } from '../roster.ts';
import { sittingQuery } from '../sitting.ts';

const openedClassQuery = sittingQuery<string>(['opened-class']);

/** The student's class, of several the one that was open last; `undefined` where the roster has none, or not yet. */
export function useClassOf(userId: string): RosterClassList | undefined {
  const opened = useQuery(openedClassQuery).data;
  const lists = useRoster().data?.classes.filter(({ students }) =>
    students.some((student) => student.userId === userId),
  );
  return lists?.find(({ classId }) => classId === opened) ?? lists?.[0];
}

export function useNoteOpenedClass(classId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    client.setQueryData(openedClassQuery.queryKey, classId);
  }, [client, classId]);
}
