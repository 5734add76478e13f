import { useQuery } from '@tanstack/react-query';
import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { useWorkspace, type Workspace } from '../workspace/index.js';
import { fetchRelease } from './fetch-release.js';
import { withOwnEntries } from './own-entries.js';

export type ReleaseState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly release: DataRelease }
  | { readonly kind: 'failed'; readonly details: string; readonly retry: () => void };

/** The rules and the catalogue, with the person's own units and awards. Fetched once a visit. */
export function useRelease(): ReleaseState {
  const { data, error, refetch } = useFetched();
  const { units, qualifications }: Workspace = useWorkspace().workspace;
  return useMemo((): ReleaseState => {
    if (data) return { kind: 'ready', release: withOwnEntries(data, { units, qualifications }) };
    if (error) return { kind: 'failed', details: String(error), retry: () => void refetch() };
    return { kind: 'loading' };
  }, [data, error, refetch, units, qualifications]);
}

/** The same without what is the person's own; undefined while it loads. */
export function useSharedRelease(): DataRelease | undefined {
  return useFetched().data;
}

function useFetched() {
  return useQuery({
    queryKey: ['release'],
    queryFn: ({ signal }) => fetchRelease(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    structuralSharing: false,
    retry: 1,
  });
}

/** The release once it is there; undefined while it loads or when it could not be fetched. */
export function useReleaseIfReady(): DataRelease | undefined {
  const state = useRelease();
  return state.kind === 'ready' ? state.release : undefined;
}
