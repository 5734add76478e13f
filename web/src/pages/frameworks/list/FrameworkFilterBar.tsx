import type { FrameworkData } from 'cairn/frameworks';
import { useMemo } from 'react';
import { type Address, FilterBar, FilterSelect, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';

interface FrameworkFilterBarProps {
  readonly data: FrameworkData;
  readonly address: Address;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
}

const NAMES = ['country', 'region', 'kind', 'eqf', 'confidence'] as const;
const KINDS = ['national', 'sector', 'regional', 'none'] as const;
const EQF_STANDINGS = [
  'referenced',
  'comparison',
  'not-yet',
  'ended',
  'none',
  'not-known',
] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;

export function FrameworkFilterBar(props: FrameworkFilterBarProps) {
  const { data, address, text, onText, onClear } = props;
  const { say } = useWords();
  const { countries, regions } = usePlaceOptions(data);
  return (
    <FilterBar
      searchLabel={say('frameworks.search')}
      placeholder={say('frameworks.search.placeholder')}
      text={text}
      onText={onText}
      active={NAMES.filter((name) => address.get(name) !== undefined).length}
      onClear={onClear}
    >
      <FilterSelect
        label={say('reference.country')}
        name="country"
        address={address}
        options={countries}
      />
      <FilterSelect
        label={say('frameworks.filter.region')}
        name="region"
        address={address}
        options={regions}
      />
      <FilterSelect
        label={say('frameworks.column.kind')}
        name="kind"
        address={address}
        options={KINDS.map((id) => ({ id, label: say(`frameworks.kind.${id}`) }))}
      />
      <FilterSelect
        label={say('frameworks.column.eqf')}
        name="eqf"
        address={address}
        options={EQF_STANDINGS.map((id) => ({ id, label: say(`frameworks.eqf.${id}`) }))}
      />
      <FilterSelect
        label={say('reference.confidence')}
        name="confidence"
        address={address}
        options={CONFIDENCES.map((id) => ({ id, label: say(`reference.confidence.${id}`) }))}
      />
    </FilterBar>
  );
}

function usePlaceOptions({ frameworks }: FrameworkData) {
  const names = usePlaceNames();
  const { compare } = useFormats();
  return useMemo(() => {
    const all = [...frameworks.values()];
    const codes = new Set(
      all.flatMap(({ jurisdiction }) => jurisdiction.countries.map((code) => code.slice(0, 2))),
    );
    const countries = [...codes].map((id) => ({ id, label: names.country(id) }));
    const regions = all
      .filter(({ kind }) => kind === 'regional-meta')
      .map(({ id, shortLabel, label, jurisdiction: { region } }) => ({
        id,
        label: `${shortLabel ?? label}${region ? ` · ${names.region(region)}` : ''}`,
      }));
    return {
      countries: countries.sort((a, b) => compare(a.label, b.label)),
      regions: regions.sort((a, b) => compare(a.label, b.label)),
    };
  }, [frameworks, names, compare]);
}
