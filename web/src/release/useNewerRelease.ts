import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchManifest } from './fetch-release.js';
import { useReleaseIfReady } from './useRelease.js';

const LOOK_AGAIN_MS = 600_000;

/** A newer version of the rules than the one in use, and a way to take it; undefined when there is none. */
export function useNewerRelease():
  | { readonly inUse: string; readonly take: () => void }
  | undefined {
  const inUse = useReleaseIfReady();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['release-manifest'],
    queryFn: ({ signal }) => fetchManifest(signal),
    enabled: inUse !== undefined,
    staleTime: LOOK_AGAIN_MS,
    refetchInterval: LOOK_AGAIN_MS,
    retry: false,
  });
  if (!inUse || !data || data.hash === inUse.hash) return undefined;
  return {
    inUse: inUse.version,
    take: () => void queries.invalidateQueries({ queryKey: ['release'] }),
  };
}
