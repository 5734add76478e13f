import { useQuery } from '@tanstack/react-query';
import { fetchRelease } from './fetch-release.js';
import type { Release } from './release.js';

export type ReleaseState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly release: Release }
  | { readonly kind: 'failed'; readonly details: string; readonly retry: () => void };

/** The rules and the catalogue. Fetched once a visit; offline they come from the device's copy. */
export function useRelease(): ReleaseState {
  const { data, error, refetch } = useQuery({
    queryKey: ['release'],
    queryFn: ({ signal }) => fetchRelease(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: 1,
  });
  if (data) return { kind: 'ready', release: data };
  if (error) return { kind: 'failed', details: String(error), retry: () => void refetch() };
  return { kind: 'loading' };
}
