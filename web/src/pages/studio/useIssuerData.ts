import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeptIssuer } from '../../app/kept-issuer.js';
import { askTerms, listIssued, readIssued, readIssuer } from './api/issuer-calls.js';

// A failed call is an answer here, with words of its own; asking again is the person's choice.
const ASKED_ONCE = { networkMode: 'always', retry: false, structuralSharing: false } as const;

export function useTerms() {
  return useQuery({ ...ASKED_ONCE, queryKey: ['studio', 'terms'], queryFn: askTerms });
}

export function useIssuer(access: KeptIssuer) {
  const queryKey = ['studio', access.id, 'issuer'];
  return useQuery({ ...ASKED_ONCE, queryKey, queryFn: () => readIssuer(access) });
}

/** All that was issued; with a recipient only theirs. */
export function useIssuedList(access: KeptIssuer, recipient = '') {
  const queryKey = ['studio', access.id, 'issued', recipient];
  return useQuery({ ...ASKED_ONCE, queryKey, queryFn: () => listIssued(access, recipient) });
}

export function useIssuedOne(access: KeptIssuer, id: string) {
  const queryKey = ['studio', access.id, 'one', id];
  return useQuery({ ...ASKED_ONCE, queryKey, queryFn: () => readIssued(access, id) });
}

/** Reads everything of an issuer anew, after a change. */
export function useRefresh(access: KeptIssuer): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['studio', access.id] });
}
