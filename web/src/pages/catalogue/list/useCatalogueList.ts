import { useDeferredValue, useMemo } from 'react';
import { type Address, useAddress, useAddressText } from '../../../reference/index.js';
import { CATALOGUE_FILTERS, type Filterable, filterRows } from './catalogue-filters.js';

const NOTHING = Object.fromEntries(
  [...CATALOGUE_FILTERS, 'q'].map((name) => [name, undefined] as const),
);

/** Search, filters and the opened row of a list, all kept in the address. */
export interface CatalogueList<Row> {
  readonly address: Address;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly clear: () => void;
  readonly rows: readonly Row[];
  readonly opened: string | undefined;
}

export function useCatalogueList<Row extends Filterable>(all: readonly Row[]): CatalogueList<Row> {
  const address = useAddress();
  const [text, setText] = useAddressText(address, 'q');
  const late = useDeferredValue(text);
  const rows = useMemo(() => filterRows(all, late, address.get), [all, late, address]);
  return {
    address,
    text,
    setText,
    clear: () => {
      setText('');
      address.set(NOTHING);
    },
    rows,
    opened: address.get('open'),
  };
}
