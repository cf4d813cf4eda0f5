/** The class that was open last in this sitting: a student of several classes has come from one of them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sittingQuery } from '../sitting.ts';

const openedClassQuery = sittingQuery<string>(['opened-class']);

/** Its id; `undefined` where no class was open yet. */
export function useOpenedClass(): string | undefined {
  return useQuery(openedClassQuery).data;
}

export function useNoteOpenedClass(classId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    client.setQueryData(openedClassQuery.queryKey, classId);
  }, [client, classId]);
}
