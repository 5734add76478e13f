import type { Plan } from 'cairn/planning';
import type { Figure } from 'cairn/terms';
import { Check, Minus } from 'lucide-react';
import { FigureValue, Icon, Section } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import {
  type ComparedRow,
  type ComparedValue,
  comparePlanList,
  type NamedPlan,
  type UnitDifference,
} from './compare-plans.js';

/** Two to four plans side by side: what differs first, and which units cause it. */
export function ComparePlans({ plans }: { readonly plans: readonly NamedPlan[] }) {
  const { say } = useWords();
  const { rows, differences, inAll } = comparePlanList(plans);
  return (
    <Section id="compare" title={say('next.compare.title')} aside={say('next.compare.aside')}>
      <section className="overflow-x-auto" aria-label={say('next.compare.title')}>
        <table className="numerals w-full border-collapse text-[0.875rem]">
          <thead>
            <tr>
              <td className="border-b border-line" />
              {plans.map(({ id, title }) => (
                <th
                  key={id}
                  scope="col"
                  className="border-b border-line px-2 py-2 text-end text-sm font-strong last:pe-0"
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MetricRow key={row.id} row={row} />
            ))}
            {differences.length > 0 ? (
              <tr>
                <th
                  colSpan={plans.length + 1}
                  scope="rowgroup"
                  className="pt-5 pb-1.5 text-start text-xs font-medium text-soft"
                >
                  {say('next.compare.units.differ')}
                </th>
              </tr>
            ) : null}
            {differences.map((difference) => (
              <UnitRow key={difference.unit} difference={difference} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-3 text-sm text-soft">{say('next.compare.inAll', { count: inAll.length })}</p>
    </Section>
  );
}

function MetricRow({ row }: { readonly row: ComparedRow }) {
  const { say } = useWords();
  return (
    <tr className={row.isSame ? 'text-soft' : ''}>
      <th scope="row" className="border-b border-line py-2 pe-2 text-start font-normal">
        {say(`next.compare.${row.id}`)}
      </th>
      {row.values.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns keep their places
        <td key={i} className="border-b border-line px-2 py-2 text-end last:pe-0">
          <ValueText id={row.id} value={value} />
          {value.delta && value.delta.value !== 0 ? (
            <DeltaText id={row.id} delta={value.delta} />
          ) : null}
        </td>
      ))}
    </tr>
  );
}

function ValueText({
  id,
  value,
}: {
  readonly id: ComparedRow['id'];
  readonly value: ComparedValue;
}) {
  const { say } = useWords();
  const formats = useFormats();
  return <span className="block">{valueText(id, value, formats, say)}</span>;
}

function valueText(
  id: ComparedRow['id'],
  { plan, amount }: ComparedValue,
  { day, number, money }: ReturnType<typeof useFormats>,
  say: ReturnType<typeof useWords>['say'],
): string {
  switch (id) {
    case 'completesOn':
      return day(plan.completesOn);
    case 'fees':
      return feesText(plan, money, say);
    case 'weeks':
      return say('next.weeks', { weeks: plan.weeks });
    case 'workloadHours':
      return say('unit.hours', { value: number(amount ?? 0, 1) });
    case 'units':
    case 'surplus':
    case 'riskPoints':
      return number(amount ?? 0);
    default:
      return id satisfies never;
  }
}

function feesText(
  { fees }: Plan,
  money: ReturnType<typeof useFormats>['money'],
  say: ReturnType<typeof useWords>['say'],
): string {
  if (fees.unknownSteps === 0) return money(fees.min);
  if (fees.min.minor === 0) return say('next.fees.none', { unknown: fees.unknownSteps });
  return say('next.compare.feesOpen', { fees: money(fees.min), count: fees.unknownSteps });
}

function DeltaText({ id, delta }: { readonly id: ComparedRow['id']; readonly delta: Figure }) {
  const { say } = useWords();
  const { number, money } = useFormats();
  const value = typeof delta.value === 'number' ? delta.value : 0;
  const size =
    id === 'fees'
      ? money({ minor: Math.abs(value), currency: delta.unit })
      : number(Math.abs(value), 1);
  return (
    <span className="text-xs text-soft">
      <FigureValue figure={delta}>
        {say('next.compare.delta', { sign: value > 0 ? 'plus' : 'minus', size, of: id })}
      </FigureValue>
    </span>
  );
}

function UnitRow({ difference: { title, steps } }: { readonly difference: UnitDifference }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row" className="border-b border-line py-2 pe-2 text-start font-normal">
        {title}
      </th>
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns keep their places
        <td key={i} className="border-b border-line px-2 py-2 text-end last:pe-0">
          <Icon
            of={step ? Check : Minus}
            size={15}
            className={`inline ${step ? 'text-lichen' : 'text-soft'}`}
          />
          <span className="sr-only">
            {say(step ? 'next.compare.taken' : 'next.compare.notTaken')}
          </span>
        </td>
      ))}
    </tr>
  );
}
