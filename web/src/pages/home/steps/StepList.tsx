import { Circle, CircleCheck } from 'lucide-react';
import { Icon } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Step } from './steps.js';

/** What is done and what is still open for a full picture. */
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
      <span className={isDone ? 'text-soft' : ''}>{say(`home.step.${id}`)}</span>
      <span className="numerals ms-auto text-xs text-soft">
        {total > 1 && !isDone
          ? say('home.step.state.some', { done, total })
          : say(isDone ? 'home.step.state.done' : 'home.step.state.open')}
      </span>
    </li>
  );
}
