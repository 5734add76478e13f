import type { DataRelease, Rule } from 'cairn/catalogue';
import type { RuleStanding } from 'cairn/portfolio';
import { CircleCheck, CircleDashed, CircleHelp, MinusCircle } from 'lucide-react';
import { Mark } from '../../../design/index.js';
import { KnowingMark } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import type { AwardStanding } from '../own/useAwardStanding.js';
import { EntryLine } from './EntryLine.js';
import { PoolList } from './PoolList.js';
import { useRuleText } from './useRuleText.js';

export interface RuleProps {
  readonly rule: Rule;
  readonly release: DataRelease;
  readonly standing: AwardStanding;
}

/** The rules as nested text: what must hold, in which group, and how it stands for the person. */
export function RuleTree(props: RuleProps) {
  return (
    <ol className="text-[0.9375rem]">
      <RuleItem {...props} />
    </ol>
  );
}

function RuleItem({ rule, release, standing }: RuleProps) {
  if (rule.op === 'unit' || rule.op === 'qualification') {
    return (
      <li className="border-b border-line py-1.5 last:border-b-0">
        <EntryLine
          id={rule.op === 'unit' ? rule.unit : rule.qualification}
          release={release}
          standing={standing}
          rule={rule.id}
        />
      </li>
    );
  }
  return (
    <li className="py-2.5 first:pt-0">
      <RuleHead rule={rule} standing={standing} />
      <div className="ms-1 mt-1.5 border-s border-line ps-4">
        {rule.op === 'allOf' || rule.op === 'anyOf' ? (
          <ol>
            {rule.of.map((child) => (
              <RuleItem key={child.id} rule={child} release={release} standing={standing} />
            ))}
          </ol>
        ) : rule.op === 'condition' ? (
          <Condition rule={rule} />
        ) : (
          <PoolList rule={rule} release={release} standing={standing} />
        )}
        {rule.note ? <p className="measure mt-1.5 text-sm text-soft">{rule.note}</p> : null}
      </div>
    </li>
  );
}

function RuleHead({ rule, standing }: { readonly rule: Rule; readonly standing: AwardStanding }) {
  const { say } = useWords();
  const ruleText = useRuleText();
  const state = standing.byRule.get(rule.id);
  const isCondition = rule.op === 'condition';
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <h3 className="font-medium">{isCondition ? rule.text : rule.label}</h3>
      <span className="text-sm text-soft">{ruleText(rule)}</span>
      {state && !standing.isEmpty ? <RuleState state={state} /> : null}
      {rule.knowing === 'recalled' ? (
        <span className="text-sm" title={say('design.recalled')}>
          <KnowingMark of="recalled" />
        </span>
      ) : null}
    </div>
  );
}

const STATES = {
  met: { tone: 'good', icon: CircleCheck },
  short: { tone: 'neutral', icon: CircleDashed },
  unknown: { tone: 'caution', icon: CircleHelp },
  'not-needed': { tone: 'neutral', icon: MinusCircle },
  waived: { tone: 'info', icon: CircleCheck },
} as const;

function RuleState({ state }: { readonly state: RuleStanding }) {
  const { say } = useWords();
  return (
    <span className="text-sm">
      <Mark {...STATES[state.state]}>
        {say(`catalogue.rule.state.${state.state}`, {
          counted: state.counted,
          required: state.required,
        })}
      </Mark>
    </span>
  );
}

function Condition({ rule }: { readonly rule: Extract<Rule, { readonly op: 'condition' }> }) {
  const { say } = useWords();
  return (
    <div className="text-sm text-soft">
      <p>{say('catalogue.rule.condition.you')}</p>
      {rule.anyOf.length > 0 ? <p className="text-ink">{rule.anyOf.join(' · ')}</p> : null}
    </div>
  );
}
