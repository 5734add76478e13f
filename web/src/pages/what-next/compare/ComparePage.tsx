import { Link } from '@tanstack/react-router';
import { comparePlans, planningDataOf } from 'cairn/planning';
import { ArrowLeftRight, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import {
  Button,
  buttonClasses,
  EmptyState,
  FailedState,
  Icon,
  PageHead,
  Section,
  SelectField,
  Skeleton,
} from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { planDelta } from '../data/plan-delta.js';
import { type Next, type Target, useNext } from '../data/useNext.js';
import type { NamedPlan } from '../keep/compare-plans.js';
import { Chains } from './Chains.js';
import { CompareTable } from './CompareTable.js';
import { compareRows } from './compare-rows.js';
import { type ChosenPlans, useChosenPlans } from './useChosenPlans.js';

/** Two plans of one award side by side, at an address of their own. */
export function ComparePage() {
  const { say } = useWords();
  const next = useNext();
  const { release, target } = next;
  if (release.kind === 'failed') {
    return (
      <>
        <PageHead about={say('compare.about')} answer={say('compare.title')} />
        <FailedState onRetry={release.retry} details={release.details}>
          {say('shell.release.failed')}
        </FailedState>
      </>
    );
  }
  if (target === undefined) {
    return (
      <>
        <PageHead about={say('compare.about')} answer={say('compare.title')} />
        {release.kind === 'ready' ? <Few /> : <Skeleton lines={6} />}
      </>
    );
  }
  return <Chosen next={next} target={target} />;
}

function Chosen({ next, target }: { readonly next: Next; readonly target: Target }) {
  const { say } = useWords();
  const chosen = useChosenPlans(next, target);
  const { a, b } = chosen;
  const isSearching = next.search.state.kind === 'running' || next.search.state.kind === 'idle';
  return (
    <>
      <PageHead
        about={`${say('compare.about')} · ${target.qualification.title}`}
        answer={a && b ? <Answer a={a} b={b} /> : say('compare.title')}
        actions={<BackToPlan target={target} />}
      />
      {chosen.all.length > 0 ? <Choice chosen={chosen} /> : null}
      {a && b ? (
        <Compared {...{ a, b, target }} />
      ) : isSearching ? (
        <p role="status" className="mt-6 text-sm text-soft">
          {say('compare.waiting')}
        </p>
      ) : (
        <Few />
      )}
    </>
  );
}

function Few() {
  const { say } = useWords();
  return (
    <div className="mt-6">
      <EmptyState title={say('compare.title')}>{say('compare.few')}</EmptyState>
    </div>
  );
}

function BackToPlan({ target }: { readonly target: Target }) {
  const { say } = useWords();
  return (
    <Link
      to="/next"
      search={{ goal: target.goal.qualification }}
      className={buttonClasses('plain')}
    >
      <Icon of={Undo2} />
      {say('compare.back')}
    </Link>
  );
}

/** The difference in one sentence. */
function Answer({ a, b }: { readonly a: NamedPlan; readonly b: NamedPlan }) {
  const { say } = useWords();
  const { money } = useFormats();
  const { weeks, feesMinor, currency } = planDelta(a.plan, b.plan);
  const time = say('compare.time', {
    weeks: Math.abs(weeks),
    later: String(weeks > 0),
    a: a.title,
    b: b.title,
  });
  const amount = money({ minor: Math.abs(feesMinor ?? 0), currency });
  const kind =
    feesMinor === undefined
      ? 'unknown'
      : feesMinor === 0
        ? 'same'
        : feesMinor > 0
          ? 'more'
          : 'less';
  return say('compare.answer', { time, fees: say(`compare.fees.${kind}`, { amount }) });
}

function Choice({ chosen: { all, a, b, choose } }: { readonly chosen: ChosenPlans }) {
  const { say } = useWords();
  const options = all.map(({ id, title }) => ({ id, label: title }));
  const [first = '', second = ''] = [a?.id, b?.id];
  return (
    <div className="screen-only mt-6 grid items-end gap-3 sm:grid-cols-[1fr_auto_1fr]">
      <SelectField
        label={say('compare.a')}
        options={options}
        value={a?.id}
        onChange={(id) => choose(id, id === second ? first : second)}
      />
      <Button icon={ArrowLeftRight} onPress={() => choose(second, first)}>
        {say('compare.swap')}
      </Button>
      <SelectField
        label={say('compare.b')}
        options={options}
        value={b?.id}
        onChange={(id) => choose(id === first ? second : first, id)}
      />
    </div>
  );
}

interface ComparedProps {
  readonly a: NamedPlan;
  readonly b: NamedPlan;
  readonly target: Target;
}

function Compared({ a, b, target }: ComparedProps) {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const comparison = useMemo(
    () => comparePlans(a.plan, b.plan, planningDataOf(target.release, a.plan.startsOn)),
    [a, b, target],
  );
  const frame = { a: a.plan, b: b.plan, target };
  const rows = compareRows(comparison, frame, { words, formats });
  const titles = [a.title, b.title] as const;
  const isSame = rows.every(({ change }) => change === '');
  return (
    <>
      <Section id="compare" title={say('compare.table')} aside={say('compare.aside')}>
        {isSame ? <p className="mb-3 text-sm">{say('compare.same')}</p> : null}
        <CompareTable rows={rows} titles={titles} />
      </Section>
      <Chains chains={comparison.chains} titles={titles} />
    </>
  );
}
