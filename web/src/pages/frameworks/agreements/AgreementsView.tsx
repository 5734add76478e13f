import type { DataRelease } from 'cairn/catalogue';
import { useDeferredValue, useMemo } from 'react';
import { Button, EmptyState, FigureValue, PageHead, Section } from '../../../design/index.js';
import {
  type Address,
  AsOfField,
  countFigure,
  dayOf,
  FilterBar,
  FilterSelect,
  useAddress,
  useAddressText,
  usePlaceNames,
} from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { AgreementSheet } from './AgreementSheet.js';
import { AgreementsTable } from './AgreementsTable.js';
import { agreementRows } from './agreement-rows.js';

const FILTERS = ['country', 'kind', 'purpose'] as const;
const KINDS = [
  'convention',
  'directive',
  'automatic-recognition-treaty',
  'bilateral',
  'mutual-recognition-accord',
  'memorandum',
] as const;
const PURPOSES = ['academic', 'professional', 'access-to-labour-market-assessment'] as const;

/** Which states promised each other to recognise qualifications? */
export function AgreementsView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const [text, setText] = useAddressText(address, 'q');
  const late = useDeferredValue(text);
  const on = dayOf(address);
  const { agreements } = release;
  const [country, kind, purpose] = FILTERS.map(address.get);
  const rows = useMemo(
    () => agreementRows(agreements, { text: late, country, kind, purpose }, on),
    [agreements, late, country, kind, purpose, on],
  );
  const binding = agreements.filter(({ isLegallyBinding }) => isLegallyBinding).length;
  const opened = agreements.find(({ id }) => id === address.get('open'));
  const clear = () => {
    setText('');
    address.set({ q: undefined, country: undefined, kind: undefined, purpose: undefined });
  };
  return (
    <>
      <PageHead
        about={say('frameworks.agreements.question')}
        answer={
          <Say
            what="frameworks.agreements.answer"
            values={{ count: agreements.length, binding }}
            parts={{
              0: (
                <FigureValue
                  figure={countFigure('frameworks.figure.agreements', agreements.length)}
                />
              ),
            }}
          />
        }
      />
      <Section title={say('frameworks.agreements.list')} id="agreements-list">
        <AgreementFilters
          release={release}
          address={address}
          text={text}
          onText={setText}
          onClear={clear}
        />
        {rows.length === 0 ? (
          <EmptyState
            title={say('reference.nothing.title')}
            actions={<Button onPress={clear}>{say('reference.clear')}</Button>}
          >
            {say('reference.nothing.text')}
          </EmptyState>
        ) : (
          <AgreementsTable
            rows={rows}
            country={country}
            selected={opened?.id}
            onOpen={({ id }) => address.set({ open: id })}
          />
        )}
        {country === undefined ? null : (
          <p className="mt-3 text-xs text-soft">{say('frameworks.agreements.countryNote')}</p>
        )}
      </Section>
      <AgreementSheet agreement={opened} onClose={() => address.set({ open: undefined })} />
    </>
  );
}

interface FiltersProps {
  readonly release: DataRelease;
  readonly address: Address;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
}

function AgreementFilters({ release, address, text, onText, onClear }: FiltersProps) {
  const { say } = useWords();
  const { compare } = useFormats();
  const names = usePlaceNames();
  const countries = useMemo(() => {
    const codes = release.agreements.flatMap(({ parties }) =>
      parties.map(({ code }) => code.slice(0, 2)),
    );
    return [...new Set(codes)]
      .map((id) => ({ id, label: names.country(id) }))
      .sort((a, b) => compare(a.label, b.label));
  }, [release.agreements, names, compare]);
  return (
    <FilterBar
      searchLabel={say('frameworks.agreements.search')}
      placeholder={say('frameworks.agreements.search.placeholder')}
      text={text}
      onText={onText}
      active={FILTERS.filter((name) => address.get(name) !== undefined).length}
      onClear={onClear}
    >
      <FilterSelect
        label={say('reference.country')}
        name="country"
        address={address}
        options={countries}
      />
      <FilterSelect
        label={say('frameworks.agreements.column.kind')}
        name="kind"
        address={address}
        options={KINDS.map((id) => ({ id, label: say(`frameworks.agreement.kind.${id}`) }))}
      />
      <FilterSelect
        label={say('frameworks.agreements.column.purpose')}
        name="purpose"
        address={address}
        options={PURPOSES.map((id) => ({ id, label: say(`frameworks.agreement.purpose.${id}`) }))}
      />
      <div className="sm:col-span-2">
        <AsOfField address={address} />
      </div>
    </FilterBar>
  );
}
