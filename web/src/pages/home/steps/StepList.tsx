import { Link } from '@tanstack/react-router';
import { Circle, CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { usePagePath } from '../../../app/PagesContext.js';
import { useBackup } from '../../../app/useBackup.js';
import { Icon } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Step, StepId } from './steps.js';

const LOOKS =
  'rounded-[3px] text-start underline decoration-line decoration-1 underline-offset-4 hover:decoration-ink';

/** What is done and what is still open for a full picture; an open step leads to where it is done. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="border-t border-line pt-1.5">
      {steps.map((step) => (
        <StepLine key={step.id} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step: { id, done, total } }: { readonly step: Step }) {
  const { say } = useWords();
  const isDone = done >= total;
  return (
    <li className="flex items-center gap-2.5 py-1.5">
      <Icon of={isDone ? CircleCheck : Circle} className={isDone ? 'text-lichen' : 'text-edge'} />
      {isDone ? <span className="text-soft">{say(`home.step.${id}`)}</span> : <OpenStep id={id} />}
      <span className="numerals ms-auto text-xs text-soft">
        {total > 1 && !isDone
          ? say('home.step.state.some', { done, total })
          : say(isDone ? 'home.step.state.done' : 'home.step.state.open')}
      </span>
    </li>
  );
}

const PAGE_OF: Readonly<Partial<Record<StepId, string>>> = {
  have: 'have',
  dates: 'have',
  levels: 'have',
  verify: 'have',
  goal: 'next',
  limits: 'next',
};

function OpenStep({ id }: { readonly id: StepId }) {
  const { say } = useWords();
  const backUp = useBackup();
  const path = usePagePath(PAGE_OF[id]);
  const words = say(`home.step.${id}`);
  if (id === 'backup') {
    return (
      <Button onPress={backUp} className={LOOKS}>
        {words}
      </Button>
    );
  }
  if (path === undefined) return <span>{words}</span>;
  return (
    <Link to={path} className={LOOKS}>
      {words}
    </Link>
  );
}
