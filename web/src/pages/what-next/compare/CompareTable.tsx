import { ChevronDown } from 'lucide-react';
import { Fragment, useState } from 'react';
import { classes, Icon } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { CompareRow } from './compare-rows.js';

interface CompareTableProps {
  readonly rows: readonly CompareRow[];
  readonly titles: readonly [a: string, b: string];
}

const GROUPS: readonly CompareRow['group'][] = ['result', 'rules', 'places'];
const CELL = 'border-b border-line px-2 py-1.5 text-end align-top last:pe-0';

/** Two plans in one table; each difference opens to the units that cause it. On paper every row is open. */
export function CompareTable({ rows, titles }: CompareTableProps) {
  const { say } = useWords();
  return (
    <div className="overflow-x-auto">
      <table className="numerals w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="border-b border-line py-2 text-start font-medium text-soft">
              {say('compare.what')}
            </th>
            {titles.map((title, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns keep their places
                key={at}
                scope="col"
                className="border-b border-line px-2 py-2 text-end font-strong"
              >
                {title}
              </th>
            ))}
            <th
              scope="col"
              className="border-b border-line py-2 ps-2 text-end font-medium text-soft"
            >
              {say('compare.change')}
            </th>
          </tr>
        </thead>
        {GROUPS.map((group) => (
          <Group key={group} group={group} rows={rows.filter((row) => row.group === group)} />
        ))}
      </table>
    </div>
  );
}

function Group({
  group,
  rows,
}: {
  readonly group: CompareRow['group'];
  readonly rows: readonly CompareRow[];
}) {
  const { say } = useWords();
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th
          colSpan={4}
          scope="rowgroup"
          className="pt-5 pb-1.5 text-start text-xs font-medium text-soft"
        >
          {say(`compare.group.${group}`)}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </tbody>
  );
}

function Row({ row }: { readonly row: CompareRow }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { label, a, b, change, causes } = row;
  const isSame = change === '';
  const shown = classes(!isOpen && 'hidden print:table-row');
  return (
    <Fragment>
      <tr className={isSame ? 'text-soft' : ''}>
        <th
          scope="row"
          className="border-b border-line py-1.5 pe-2 text-start align-top font-normal"
        >
          {label}
        </th>
        <td className={CELL}>{a}</td>
        <td className={CELL}>{b}</td>
        <td className={classes(CELL, 'whitespace-nowrap')}>
          {change === undefined ? (
            say('design.notKnown')
          ) : causes.length === 0 ? (
            change
          ) : (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-label={say('compare.causes', { what: `${label} ${change}` })}
              onClick={() => setOpen(!isOpen)}
              className="-my-1 inline-flex min-h-8 items-center gap-1 rounded-tag pointer-coarse:min-h-11"
            >
              <span className="dotted-figure">{change || '±0'}</span>
              <Icon
                of={ChevronDown}
                size={14}
                className={classes('screen-only text-soft', isOpen && 'rotate-180')}
              />
            </button>
          )}
        </td>
      </tr>
      {causes.map((cause) => (
        <tr key={cause.id} className={classes(shown, 'text-xs text-soft')}>
          <td colSpan={3} className="border-b border-line py-1 ps-4 pe-2">
            {cause.text}
          </td>
          <td className="border-b border-line py-1 text-end whitespace-nowrap">
            {cause.change || '±0'}
          </td>
        </tr>
      ))}
    </Fragment>
  );
}
