import type { PlanAnswer, Repair } from 'cairn/planning';
import { Unlink, Wrench } from 'lucide-react';
import { Button, Card, Icon, Section } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Conditions } from '../data/useConditions.js';
import { conflictText, repairText } from './conflict-words.js';

interface ImpossibleProps {
  readonly answer: PlanAnswer & { readonly kind: 'infeasible' };
  readonly conditions: Conditions;
  readonly onRepair: (repair: Repair) => void;
}

/** Why it cannot be done: the smallest clash, and what would help, with its price. */
export function Impossible({ answer, conditions, onRepair }: ImpossibleProps) {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const { conflict, repairs, scope } = answer;
  return (
    <Section id="clash" title={say('next.impossible.title')}>
      <Card>
        <p className="measure">
          {say(scope === 'all' ? 'next.impossible.intro' : 'next.impossible.introKnown', {
            count: conflict.length,
          })}
        </p>
        <ul className="mt-3 grid gap-2">
          {conflict.map((member) => {
            const text = conflictText(member, conditions, { words, formats });
            return (
              <li key={text} className="flex items-start gap-2.5">
                <Icon of={Unlink} className="mt-0.5 text-rust" />
                <span>{text}</span>
              </li>
            );
          })}
        </ul>
        <h3 className="mt-5 text-sm font-strong">{say('next.impossible.repairs')}</h3>
        {repairs.length === 0 ? (
          <p className="mt-1 text-soft">{say('next.impossible.noRepair')}</p>
        ) : (
          <ul className="mt-2 grid gap-2 sm:flex sm:flex-wrap">
            {repairs.map((repair) => {
              const text = repairText(repair, { words, formats });
              return (
                <li key={text}>
                  <Button icon={Wrench} onPress={() => onRepair(repair)}>
                    {text}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        <p className="mt-3 text-xs text-soft">{say('next.impossible.proof')}</p>
      </Card>
    </Section>
  );
}
