import type { AlternativePlan, Alternatives, Plan, PlanRequest } from 'cairn/planning';
import { Route } from 'lucide-react';
import { useState } from 'react';
import { Button, Chip, Section, ToggleRow } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { goToHeading } from '../answer/go-to-answer.js';
import { useOtherWays, type Within } from './useOtherWays.js';
import type { PickedPlan } from './usePick.js';
import { usePointWords } from './usePointWords.js';
import { useTraitWords } from './useTraitWords.js';

interface OtherWaysProps {
  readonly planner: Planner | undefined;
  readonly request: PlanRequest | undefined;
  /** The plan that the page shows. */
  readonly shown: Plan | undefined;
  readonly titleOf: (unit: string) => string;
  readonly pick: PickedPlan['pick'];
}

const SHARES: readonly Within[] = ['0.1', '0.25', '0.5'];

/** Plans of other units that are nearly as good, each with what speaks for and against it. */
export function OtherWays({ planner, request, shown, titleOf, pick }: OtherWaysProps) {
  const { say } = useWords();
  const { share } = useFormats();
  const [within, setWithin] = useState<Within>('0.1');
  const others = useOtherWays(planner, request);
  const { kind, answer } = others;
  const ask = (wanted: Within) => {
    setWithin(wanted);
    others.ask(Number(wanted));
  };
  const askFirst = () => {
    ask(within);
    goToHeading('others');
  };
  return (
    <Section id="others" title={say('next.others.title')} aside={say('next.others.aside')}>
      <div className="screen-only flex flex-wrap items-center gap-3">
        {kind === 'idle' ? (
          <Button small icon={Route} onPress={askFirst}>
            {say('next.others.ask')}
          </Button>
        ) : (
          <ToggleRow
            label={say('next.others.within')}
            value={within}
            onChange={ask}
            options={SHARES.map((id) => ({ id, label: `≤ ${share(Number(id))}` }))}
          />
        )}
        <span role="status" className="text-sm text-soft">
          {kind === 'asking' ? say('next.others.asking') : null}
          {kind === 'failed' ? say('next.others.failed') : null}
        </span>
      </div>
      {answer ? (
        <OtherList {...{ answer, shown, titleOf, pick }} isDone={kind === 'found'} />
      ) : null}
    </Section>
  );
}

interface OtherListProps {
  readonly answer: Alternatives;
  readonly isDone: boolean;
  readonly shown: Plan | undefined;
  readonly titleOf: (unit: string) => string;
  readonly pick: PickedPlan['pick'];
}

function OtherList({ answer, isDone, shown, titleOf, pick }: OtherListProps) {
  const { say } = useWords();
  const { plans, complete } = answer;
  const isNone = plans.length === 0;
  return (
    <>
      {isNone ? null : (
        <ul className="mt-3 border-t border-line">
          {plans.map((other) => (
            <OtherLine
              key={other.plan.steps.map(({ unit }) => unit).join(' ')}
              other={other}
              isShown={other.plan === shown}
              titleOf={titleOf}
              onPick={() => pick({ ...other, from: 'others' })}
            />
          ))}
        </ul>
      )}
      {isDone && (isNone || !complete) ? (
        <p className="mt-2 text-sm text-soft">
          {say(complete ? 'next.others.none' : 'next.others.partial')}
        </p>
      ) : null}
    </>
  );
}

interface OtherLineProps {
  readonly other: AlternativePlan;
  readonly isShown: boolean;
  readonly titleOf: (unit: string) => string;
  readonly onPick: () => void;
}

function OtherLine({ other, isShown, titleOf, onPick }: OtherLineProps) {
  const { say } = useWords();
  const { list } = useFormats();
  const point = usePointWords();
  const traitWords = useTraitWords(other.plan.fees.min.currency);
  const { onlyInA, onlyInB } = other.comparison;
  const dropped = list(onlyInA.map(titleOf));
  const added = list(onlyInB.map(titleOf));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-sm font-medium">
          {onlyInB.length === 0
            ? say('next.others.fewer', { dropped })
            : say('next.others.swap', { added, dropped })}
        </p>
        <p className="numerals text-xs text-soft">{point.whole(other)}</p>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          {other.traits.length === 0 ? (
            <span className="text-xs text-soft">{say('next.others.equal')}</span>
          ) : null}
          {other.traits.map((one) => (
            <Chip key={one.trait} tone={one.isBetter ? 'good' : 'neutral'}>
              {traitWords(one)}
            </Chip>
          ))}
        </p>
      </div>
      {isShown ? (
        <span className="text-sm text-soft">{say('next.others.showing')}</span>
      ) : (
        <Button small onPress={onPick}>
          {say('next.others.show')}
        </Button>
      )}
    </li>
  );
}
