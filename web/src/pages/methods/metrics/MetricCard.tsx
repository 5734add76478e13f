import type { Metric } from 'cairn/scoring';
import type { ReactNode } from 'react';
import { Section } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';

/** A metric as the code has it: formula, constants, unit, range, notes. */
export function MetricCard({
  metric,
  children,
}: {
  readonly metric: Metric;
  /** A calculator, for metrics that can be tried here. */
  readonly children?: ReactNode;
}) {
  const { say, sayAny } = useWords();
  const { range } = useFormats();
  const { id, labelKey, formula, unit, notes } = metric;
  return (
    <Section
      id={id}
      title={sayAny(labelKey, id)}
      aside={
        metric.range && !unit.includes(String(metric.range.max))
          ? say('methods.metric.range', { unit, range: range(metric.range) })
          : say('methods.metric.unit', { unit })
      }
    >
      <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="min-w-0">
          <p className="rounded-card bg-tint-slate px-4 py-3 font-mono text-sm leading-relaxed [overflow-wrap:anywhere]">
            {formula}
          </p>
          <ul className="measure mt-3 grid gap-1.5 text-soft">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          {children ? <div className="mt-5">{children}</div> : null}
        </div>
        <Constants metric={metric} />
      </div>
    </Section>
  );
}

function Constants({ metric: { constants } }: { readonly metric: Metric }) {
  const { say } = useWords();
  const { number } = useFormats();
  if (constants.length === 0) {
    return <p className="text-sm text-soft">{say('methods.metric.noConstants')}</p>;
  }
  return (
    <table className="numerals w-full border-collapse text-sm">
      <caption className="pb-1 text-start text-xs font-medium text-soft">
        {say('methods.metric.constants')}
      </caption>
      <tbody>
        {constants.map(({ name, value, text }) => (
          <tr key={name} className="border-t border-line align-baseline">
            <th scope="row" className="py-1.5 pe-3 text-start font-mono text-xs font-normal">
              {name}
            </th>
            <td className="py-1.5 pe-3 text-end font-medium">{number(value, 6)}</td>
            <td className="py-1.5 text-soft">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
