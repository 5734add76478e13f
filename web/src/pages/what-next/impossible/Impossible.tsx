import type { ConflictMember, PlanAnswer, PlanRequest, Repair } from 'cairn/planning';
import { ArrowUpRight, Unlink } from 'lucide-react';
import { Button, Icon, Section } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import { conflictText } from './conflict-words.js';
import { controlOf, goToControl } from './go-to-control.js';
import { OtherReasons } from './OtherReasons.js';
import { RepairCards } from './RepairCards.js';

interface ImpossibleProps {
  readonly answer: PlanAnswer & { readonly kind: 'infeasible' };
  readonly conditions: Conditions;
  readonly planner: Planner | undefined;
  readonly request: PlanRequest | undefined;
  readonly onRepair: (repair: Repair) => void;
}

/** Why it cannot be done: the smallest clash, what would help with its price, and every other reason on request. */
export function Impossible(props: ImpossibleProps) {
  const { answer, conditions, planner, request, onRepair } = props;
  const { say } = useWords();
  const { conflict, repairs, scope } = answer;
  return (
    <>
      <Section id="clash" title={say('next.impossible.title')}>
        <p className="measure text-sm">
          {say(scope === 'all' ? 'next.impossible.intro' : 'next.impossible.introKnown', {
            count: conflict.length,
          })}
        </p>
        <ul className="mt-3 grid gap-2">
          {conflict.map((member) => (
            <ConflictCard
              key={`${member.kind} ${member.label}`}
              member={member}
              conditions={conditions}
            />
          ))}
        </ul>
      </Section>
      <Section id="repairs" title={say('next.impossible.repairs')}>
        <RepairCards {...{ repairs, conditions, planner, request, onRepair }} />
      </Section>
      <OtherReasons {...{ planner, request, conditions }} shown={conflict} />
    </>
  );
}

function ConflictCard({
  member,
  conditions,
}: {
  readonly member: ConflictMember;
  readonly conditions: Conditions;
}) {
  const words = useWords();
  const formats = useFormats();
  const control = controlOf(member);
  return (
    <li className="flex items-start gap-2.5 rounded-card border border-line bg-sheet py-2.5 ps-3.5 pe-2 text-sm">
      <Icon of={Unlink} className="mt-0.5 text-rust" />
      <span className="min-w-0 grow pt-px">
        {conflictText(member, conditions, { words, formats })}
      </span>
      {control === undefined ? null : (
        <span className="screen-only -my-1 shrink-0 whitespace-nowrap">
          <Button kind="quiet" small icon={ArrowUpRight} onPress={() => goToControl(member)}>
            {words.say(control === 'rules' ? 'moves.conflict.look' : 'moves.conflict.change')}
          </Button>
        </span>
      )}
    </li>
  );
}
