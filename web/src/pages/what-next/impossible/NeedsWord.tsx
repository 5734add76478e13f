import type { PlanAnswer } from 'cairn/planning';
import type { KeptAssumptions } from 'cairn/portfolio';
import { useState } from 'react';
import { Button, Card, NumberField, Section } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import type { Target } from '../data/useNext.js';

interface NeedsWordProps {
  readonly answer: PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' };
  readonly target: Target;
  readonly conditions: Conditions;
  readonly onConditions: (conditions: Conditions) => void;
}

/** Facts that no source gives: the person says what to take, or the plan waits. */
export function NeedsWord(props: NeedsWordProps) {
  const { answer, ...rest } = props;
  return answer.kind === 'needs-assumption' ? (
    <MissingFacts answer={answer} {...rest} />
  ) : (
    <MixedCurrencies answer={answer} {...rest} />
  );
}

type Missing = NeedsWordProps & { readonly answer: { readonly kind: 'needs-assumption' } };

function MissingFacts({ answer, target, conditions, onConditions }: Missing) {
  const { say } = useWords();
  const { list } = useFormats();
  const [values, setValues] = useState<Pick<KeptAssumptions, 'workloadHours' | 'hoursPerWeek'>>({});
  const { units } = target.release.catalogue;
  const isReady = answer.missing.every(({ assumption }) => (values[assumption] ?? 0) > 0);
  const use = () =>
    onConditions({ ...conditions, assumptions: { ...conditions.assumptions, ...values } });
  return (
    <Section id="assume" title={say('next.assume.title')}>
      <Card>
        <p className="measure">{say('next.assume.intro')}</p>
        <div className="mt-4 grid gap-5 sm:grid-cols-2">
          {answer.missing.map(({ assumption, units: waiting }) => (
            <NumberField
              key={assumption}
              label={say(`next.assume.${assumption}`)}
              help={say('next.assume.units', {
                count: waiting.length,
                titles: list(waiting.slice(0, 3).map((id) => units.get(id)?.title ?? id)),
                more: Math.max(0, waiting.length - 3),
              })}
              value={values[assumption] ?? Number.NaN}
              onChange={(value) => setValues((before) => ({ ...before, [assumption]: value }))}
              min={1}
              unit={say('next.hoursUnit')}
            />
          ))}
        </div>
        <div className="mt-4">
          <Button kind="primary" isDisabled={!isReady} onPress={use}>
            {say('next.assume.use')}
          </Button>
        </div>
      </Card>
    </Section>
  );
}

type Mixed = NeedsWordProps & { readonly answer: { readonly kind: 'mixed-currencies' } };

/** Cairn applies no exchange rate; the person names one currency, or leaves their own amounts out. */
function MixedCurrencies({ answer, target, conditions, onConditions }: Mixed) {
  const { say } = useWords();
  const { list } = useFormats();
  const titles = target.release.catalogue.units;
  const drop = () => {
    const { limits, assumptions, ...others } = conditions;
    const { budget: _, ...limitsLeft } = limits ?? { hoursPerWeek: 0 };
    const { fee: __, ...assumptionsLeft } = assumptions ?? {};
    onConditions({
      ...others,
      ...(limits === undefined ? {} : { limits: limitsLeft }),
      ...(assumptions === undefined ? {} : { assumptions: assumptionsLeft }),
    });
  };
  return (
    <Section id="currencies" title={say('next.currencies.title')}>
      <Card>
        <p className="measure">
          {say('next.currencies.intro', { names: list(answer.currencies) })}
        </p>
        <ul className="mt-3 list-disc space-y-1 ps-5">
          {answer.units
            .filter(({ units }) => units.length > 0)
            .map(({ currency, units }) => (
              <li key={currency}>
                {say('next.currencies.units', {
                  currency,
                  count: units.length,
                  titles: list(units.slice(0, 3).map((id) => titles.get(id)?.title ?? id)),
                })}
              </li>
            ))}
        </ul>
        <div className="mt-4">
          <Button kind="primary" onPress={drop}>
            {say('next.currencies.drop')}
          </Button>
        </div>
      </Card>
    </Section>
  );
}
