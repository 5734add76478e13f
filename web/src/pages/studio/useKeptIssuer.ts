import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  forgetIssuer,
  type KeptIssuer,
  keepIssuer,
  readKeptIssuer,
} from '../../app/kept-issuer.js';

/** The issuer of this device. */
export function useKeptIssuer() {
  const queries = useQueryClient();
  const [kept, setKept] = useState(() => readKeptIssuer(localStorage));
  return {
    kept,
    keep: (issuer: KeptIssuer) => {
      keepIssuer(localStorage, issuer);
      setKept(issuer);
    },
    /** Removes everything about it from this page and this device. */
    forget: () => {
      forgetIssuer(localStorage);
      queries.removeQueries({ queryKey: ['studio'] });
      setKept(undefined);
    },
  };
}
