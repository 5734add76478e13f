import type { DataRelease, OpenPool, PoolPart, PoolRule } from 'cairn/catalogue';
import type { ReactNode } from 'react';
import { Disclosure } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { AwardStanding } from '../own/useAwardStanding.js';
import { EntryLine } from './EntryLine.js';
import { useAmountText } from './useRuleText.js';

interface PoolListProps {
  readonly rule: PoolRule;
  readonly release: DataRelease;
  readonly standing: AwardStanding;
}

/** A pool of this size is shown at once. */
const SHORT = 8;

/** What a rule counts: its groups with their bounds, the listed units, and what it takes from outside. */
export function PoolList({ rule, release, standing }: PoolListProps) {
  const { say } = useWords();
  const inParts = new Set(rule.parts.flatMap(({ pool }) => pool));
  const rest = rule.pool.filter((id) => !inParts.has(id));
  const lines = (ids: readonly string[]) => (
    <Entries ids={ids} rule={rule} release={release} standing={standing} />
  );
  return (
    <>
      {rule.parts.map((part) => (
        <Part key={part.id} part={part} rule={rule}>
          {lines(part.pool)}
        </Part>
      ))}
      {rest.length > 0 ? (
        rest.length <= SHORT && rule.parts.length === 0 ? (
          lines(rest)
        ) : (
          <Disclosure
            title={say(rule.parts.length > 0 ? 'catalogue.rule.others' : 'catalogue.rule.listed', {
              count: rest.length,
            })}
          >
            {lines(rest)}
          </Disclosure>
        )
      ) : null}
      {rule.open ? <Open open={rule.open} rule={rule} /> : null}
      {rule.poolComplete ? null : (
        <p className="mt-1.5 text-sm text-ochre-ink">{say('catalogue.rule.incomplete')}</p>
      )}
      {rule.minLevel ? (
        <p className="mt-1.5 text-sm text-soft">
          {say('catalogue.rule.minLevel', { level: rule.minLevel.code })}
        </p>
      ) : null}
    </>
  );
}

function Part({
  part,
  rule,
  children,
}: {
  readonly part: PoolPart;
  readonly rule: PoolRule;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const amountText = useAmountText();
  const title = say('catalogue.rule.part', {
    label: part.label,
    amount: amountText(part, rule),
    count: part.pool.length,
  });
  if (part.pool.length === 0) return <p className="py-1.5 text-sm">{title}</p>;
  return (
    <Disclosure title={title} startOpen={part.pool.length <= SHORT}>
      {children}
    </Disclosure>
  );
}

interface EntriesProps extends PoolListProps {
  readonly ids: readonly string[];
}

function Entries({ ids, rule, release, standing }: EntriesProps) {
  return (
    <ul className="pb-2">
      {ids.map((id) => (
        <li key={id} className="border-b border-line py-1.5 last:border-b-0">
          <EntryLine id={id} release={release} standing={standing} rule={rule.id} />
        </li>
      ))}
    </ul>
  );
}

function Open({ open, rule }: { readonly open: OpenPool; readonly rule: PoolRule }) {
  const { say } = useWords();
  const amountText = useAmountText();
  const { from, levels, max, text } = open;
  return (
    <p className="measure mt-1.5 text-sm">
      {max === undefined
        ? say('catalogue.rule.open', { from })
        : say('catalogue.rule.openMax', { from, amount: amountText({ min: 0, max }, rule) })}
      {levels ? (
        <> {say('catalogue.rule.openLevels', { levels: levels.codes.join(', ') })}</>
      ) : null}
      {text ? <span className="block text-soft">{text}</span> : null}
    </p>
  );
}
