import type { RuleStanding } from 'cairn/portfolio';
import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
  Flag,
  type LucideIcon,
  ShieldCheck,
  X,
} from 'lucide-react';
import { ActionMenu, Button, CheckField, Mark, Tag, type Tone } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useMeasure } from '../answer/useMeasure.js';
import { Candidates } from './Candidates.js';
import { Discreet } from './Discreet.js';
import type { RuleRowProps } from './rule-row-props.js';
import { ServingHolding } from './ServingHolding.js';

const STATES: Readonly<
  Record<RuleStanding['state'], { readonly tone: Tone; readonly icon: LucideIcon }>
> = {
  met: { tone: 'good', icon: CircleCheck },
  short: { tone: 'neutral', icon: CircleDashed },
  unknown: { tone: 'caution', icon: CircleHelp },
  'not-needed': { tone: 'neutral', icon: CircleMinus },
  waived: { tone: 'info', icon: ShieldCheck },
};

const PLANNED = { tone: 'neutral', icon: Flag } as const;

/** One rule with what serves it, and the rules under it. */
export function RuleRow(props: RuleRowProps) {
  const { standing, evaluation, depth, onExcept } = props;
  const { say } = useWords();
  const serving = evaluation.assignments.filter(({ rule }) => rule === standing.rule);
  const isPlanned = standing.state === 'met' && isServedByPlan(props);
  const { tone, icon } = isPlanned ? PLANNED : STATES[standing.state];
  const isQuiet = standing.state === 'not-needed';
  return (
    <li data-rule={standing.rule} className={depth === 0 ? '' : 'ms-3 sm:ms-5'}>
      <div className="group flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line py-1.5">
        <div className={`min-w-0 grow basis-56 ${isQuiet ? 'text-soft' : ''}`}>
          <span className={depth === 0 ? 'font-strong' : ''}>{standing.label}</span>
          {standing.openTo ? (
            <span className="block text-xs text-soft">
              {say('next.rule.openTo', { text: standing.openTo })}
            </span>
          ) : null}
          {serving.map((assignment) => (
            <ServingHolding key={assignment.item} {...props} assignment={assignment} />
          ))}
          {standing.measure === 'condition' ? <ConditionCheck {...props} /> : null}
          <Candidates {...props} />
          <Exceptions {...props} />
        </div>
        <div className="flex items-center gap-3 text-sm">
          <RuleAmount standing={standing} />
          <Mark tone={tone} icon={icon}>
            {say(isPlanned ? 'next.rule.planned' : `next.rule.${standing.state}`)}
          </Mark>
          <Discreet>
            <ActionMenu
              label={say('next.rule.menu')}
              about={say('next.rule.menuOf', { rule: standing.label })}
              choices={[{ id: 'except', label: say('next.rule.except') }]}
              onAction={() => onExcept(standing)}
            />
          </Discreet>
        </div>
      </div>
      {standing.children.length > 0 && !isQuiet ? (
        <ul>
          {standing.children.map((child) => (
            <RuleRow key={child.rule} {...props} standing={child} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** True when the rule, or one under it, is met only once the plan is done. */
function isServedByPlan({ standing, evaluation, steps }: RuleRowProps): boolean {
  const planned = new Set(steps.map(({ unit }) => unit));
  const rules = new Set(
    evaluation.assignments.filter(({ item }) => planned.has(item)).map(({ rule }) => rule),
  );
  const isServed = (one: RuleStanding): boolean =>
    rules.has(one.rule) || one.children.some(isServed);
  return isServed(standing);
}

function RuleAmount({ standing }: { readonly standing: RuleStanding }) {
  const { say } = useWords();
  const { number } = useFormats();
  const measure = useMeasure();
  const { counted, required, system } = standing;
  if (standing.measure === 'condition' || (required === 1 && standing.measure === 'units'))
    return null;
  const kind = standing.measure === 'parts' ? 'rules' : standing.measure;
  return (
    <span className="numerals text-soft">
      {say('next.held', {
        counted: number(counted),
        required: number(required),
        noun:
          system === undefined ? measure.noun({ measure: kind }, required) : measure.system(system),
      })}
    </span>
  );
}

function ConditionCheck({ standing, actions }: RuleRowProps) {
  const { say } = useWords();
  return (
    <CheckField
      label={<span className="text-sm">{say('next.rule.condition')}</span>}
      value={standing.state === 'met'}
      onChange={(isMet) => actions.state(standing.rule, isMet)}
    />
  );
}

function Exceptions({ standing, exceptions, actions }: RuleRowProps) {
  const { say } = useWords();
  return exceptions
    .filter(({ rule }) => rule === standing.rule)
    .map((exception) => (
      <p
        key={`${exception.kind} ${exception.reason}`}
        className="mt-1 flex items-center gap-2 text-xs text-soft"
      >
        <Tag>{say(`next.exception.${exception.kind}`)}</Tag>
        <span className="min-w-0">
          {say('next.exception.reasonOf', {
            reason: exception.reason,
            by: exception.grantedBy ?? '',
            hasBy: String(exception.grantedBy !== undefined),
          })}
        </span>
        <Button
          kind="quiet"
          small
          icon={X}
          iconOnlyLabel={say('next.exception.drop')}
          onPress={() => actions.dropException(exception)}
        />
      </p>
    ));
}
