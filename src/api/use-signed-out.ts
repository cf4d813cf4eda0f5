import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { hasStatus } from './api-error.ts';

/**
 * Whether the session is over. Our server says so to whatever the page asks (401; a refusal of the platform has another
 * status), or the page finds out by itself and calls `end`. From then on nothing that was loaded is kept.
 */
export function useSignedOut(queryClient: QueryClient): readonly [isSignedOut: boolean, end: () => void] {
  const [isSignedOut, setSignedOut] = useState(false);
  const end = useCallback(() => {
    setSignedOut(true);
  }, []);

  useEffect(() => {
    const cache = queryClient.getQueryCache();
    const look = () => {
      if (cache.getAll().some(({ state }) => hasStatus(state.error, 401))) end();
    };
    // The route's loader asks before anything is drawn.
    look();
    return cache.subscribe(({ type }) => {
      if (type === 'updated') look();
    });
  }, [queryClient, end]);

  useEffect(() => {
    if (isSignedOut) queryClient.clear();
  }, [queryClient, isSignedOut]);

  return [isSignedOut, end];
}
