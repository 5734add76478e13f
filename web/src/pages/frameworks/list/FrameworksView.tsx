import type { DataRelease } from 'cairn/catalogue';
import { useDeferredValue, useMemo } from 'react';
import { Button, EmptyState, Section } from '../../../design/index.js';
import { dayOf, useAddress, useAddressText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { FrameworkFilterBar } from './FrameworkFilterBar.js';
import { FrameworkSheet } from './FrameworkSheet.js';
import { FrameworksHead } from './FrameworksHead.js';
import { FrameworksTable } from './FrameworksTable.js';
import { filterFrameworks } from './framework-filters.js';

const FILTERS = ['q', 'country', 'region', 'kind', 'eqf', 'confidence'] as const;
const NO_FILTERS = Object.fromEntries(FILTERS.map((key) => [key, undefined]));

/** All frameworks, to search and filter; a row opens at the side. */
export function FrameworksView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const [text, setText] = useAddressText(address, 'q');
  const lateText = useDeferredValue(text);
  const on = dayOf(address);
  const { frameworks: data } = release;
  const rows = useMemo(
    () =>
      filterFrameworks(
        data,
        {
          text: lateText,
          country: address.get('country'),
          region: address.get('region'),
          kind: address.get('kind'),
          eqf: address.get('eqf'),
          confidence: address.get('confidence'),
        },
        on,
      ),
    [data, lateText, address, on],
  );
  const opened = address.get('open');
  const clear = () => {
    setText('');
    address.set(NO_FILTERS);
  };
  return (
    <>
      <FrameworksHead data={data} on={on} />
      <Section title={say('frameworks.list')} id="frameworks-list">
        <FrameworkFilterBar
          data={data}
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
          <FrameworksTable
            rows={rows}
            selected={opened}
            onOpen={({ id }) => address.set({ open: id })}
          />
        )}
      </Section>
      <FrameworkSheet
        data={data}
        framework={opened === undefined ? undefined : data.frameworks.get(opened)}
        on={on}
        onClose={() => address.set({ open: undefined })}
      />
    </>
  );
}
