import { useMemo } from 'react';
import { type Address, FilterBar, FilterSelect, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { CATALOGUE_FILTERS, type Filterable, NO_LEVEL, valuesOf } from './catalogue-filters.js';
import { useKindName } from './useKindName.js';

interface CatalogueFilterBarProps {
  /** All rows, before filtering: their values are the choices. */
  readonly rows: readonly Filterable[];
  readonly address: Address;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
}

export function CatalogueFilterBar(props: CatalogueFilterBarProps) {
  const { rows, address, text, onText, onClear } = props;
  const { say } = useWords();
  const { countries, bodies, kinds, levels } = useChoices(rows);
  const yesNo = (['yes', 'no'] as const).map((id) => ({
    id,
    label: say(`catalogue.filter.known.${id}`),
  }));
  return (
    <FilterBar
      searchLabel={say('catalogue.search')}
      placeholder={say('catalogue.search.placeholder')}
      text={text}
      onText={onText}
      active={CATALOGUE_FILTERS.filter((name) => address.get(name) !== undefined).length}
      onClear={onClear}
    >
      <FilterSelect
        label={say('reference.country')}
        name="country"
        address={address}
        options={countries}
      />
      <FilterSelect
        label={say('catalogue.column.body')}
        name="body"
        address={address}
        options={bodies}
      />
      <FilterSelect
        label={say('catalogue.filter.level')}
        name="level"
        address={address}
        options={levels}
      />
      <FilterSelect
        label={say('catalogue.column.kind')}
        name="kind"
        address={address}
        options={kinds}
      />
      <FilterSelect
        label={say('catalogue.filter.credit')}
        name="credit"
        address={address}
        options={yesNo}
      />
      <FilterSelect
        label={say('catalogue.filter.price')}
        name="price"
        address={address}
        options={yesNo}
      />
      <FilterSelect
        label={say('catalogue.filter.knowing')}
        name="known"
        address={address}
        options={(['read', 'recalled'] as const).map((id) => ({
          id,
          label: say(`reference.knowing.${id}`),
        }))}
      />
    </FilterBar>
  );
}

function useChoices(rows: readonly Filterable[]) {
  const { say } = useWords();
  const { compare } = useFormats();
  const names = usePlaceNames();
  const kindName = useKindName();
  return useMemo(() => {
    const countries = valuesOf(rows, ({ country }) => country)
      .map((id) => ({ id, label: names.country(id) }))
      .sort((a, b) => compare(a.label, b.label));
    const codes = [...new Set(rows.flatMap(({ eqf }) => eqf))].sort(compare);
    return {
      countries,
      bodies: valuesOf(rows, ({ body }) => body).map((id) => ({ id, label: id })),
      kinds: valuesOf(rows, ({ kind }) => kind).map((id) => ({ id, label: kindName(id) })),
      levels: [
        ...codes.map((code) => ({ id: `eqf-${code}`, label: `EQF ${code}` })),
        { id: NO_LEVEL, label: say('design.notKnown') },
      ],
    };
  }, [rows, names, compare, kindName, say]);
}
