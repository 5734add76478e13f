import type { PlanAnswer } from 'cairn/planning';
import type { KeptAssumptions } from 'cairn/portfolio';
import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, Card, NumberField, Section } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { goToAnswer } from '../answer/go-to-answer.js';
import type { Conditions } from '../data/conditions.js';
import type { TriedConditions } from '../data/useConditions.js';
import type { Target } from '../data/useNext.js';
import { usualHours } from './usual-hours.js';

interface NeedsWordProps {
  readonly answer: PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' };
  readonly target: Target;
  readonly conditions: TriedConditions;
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
type Hours = 'workloadHours' | 'hoursPerWeek';

/** All that is missing is asked at once: who does not know the hours of a unit does not know its pace either. */
function MissingFacts({ answer, target, conditions }: Missing) {
  const { say } = useWords();
  const { list } = useFormats();
  const [values, setValues] = useState<Pick<KeptAssumptions, Hours>>({});
  const { units } = target.release.catalogue;
  const asked = askedFor(answer, conditions.now);
  const [isTold, setTold] = useState(false);
  const isOpen = (fact: Hours) => !((values[fact] ?? 0) > 0);
  const waiting = [...new Set(answer.missing.flatMap((fact) => fact.units))];
  const put = (fact: Hours, value: number) => setValues({ ...values, [fact]: value });
  const use = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (asked.some(isOpen)) return;
    conditions.settle((before) => ({
      ...before,
      assumptions: { ...before.assumptions, ...values },
    }));
    goToAnswer();
  };
  return (
    <Section id="assume" title={say('next.assume.title')}>
      <Card>
        <p className="measure">{say('next.assume.intro')}</p>
        <p className="measure mt-2 text-sm text-soft">
          {say('next.assume.units', {
            count: waiting.length,
            titles: list(waiting.slice(0, 3).map((id) => units.get(id)?.title ?? id)),
            more: Math.max(0, waiting.length - 3),
          })}
        </p>
        <form noValidate onSubmit={use} className="mt-4 grid items-start gap-5 sm:grid-cols-2">
          {asked.map((fact) => (
            <div key={fact}>
              <NumberField
                label={say(`next.assume.${fact}`)}
                error={isTold && isOpen(fact) ? say('next.if.hours.missing') : undefined}
                value={values[fact] ?? Number.NaN}
                onChange={(value) => put(fact, value)}
                min={1}
                unit={say('next.hoursUnit')}
              />
              <Start {...{ fact, waiting, target }} now={conditions.now} onTake={put} />
            </div>
          ))}
          <div className="sm:col-span-2">
            <Button kind="primary" type="submit">
              {say('next.assume.use')}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

function askedFor({ missing }: Missing['answer'], { assumptions }: Conditions): readonly Hours[] {
  const facts = new Set(missing.map(({ assumption }) => assumption));
  const needsPace = facts.has('workloadHours') && assumptions?.hoursPerWeek === undefined;
  return (['workloadHours', 'hoursPerWeek'] as const).filter(
    (fact) => facts.has(fact) || (fact === 'hoursPerWeek' && needsPace),
  );
}

interface StartProps {
  readonly fact: Hours;
  readonly waiting: readonly string[];
  readonly target: Target;
  readonly now: Conditions;
  readonly onTake: (fact: Hours, value: number) => void;
}

/** A number to start from for who has none in mind, and where it comes from; one press takes it. */
function Start({ fact, waiting, target, now, onTake }: StartProps) {
  const { say } = useWords();
  const { number, country } = useFormats();
  const usual = usualHours(waiting, target.release.catalogue.units);
  const value = fact === 'hoursPerWeek' ? now.limits?.hoursPerWeek : usual?.middle;
  if (value === undefined) return null;
  const reason =
    fact === 'hoursPerWeek' || usual === undefined
      ? say('next.assume.start.hoursPerWeek')
      : say('next.assume.start.workloadHours', {
          count: usual.count,
          where: usual.country === undefined ? 'everywhere' : country(usual.country),
          hours: number(usual.middle, 0),
          least: number(usual.least, 0),
          most: number(usual.most, 0),
        });
  return (
    <div className="mt-1.5">
      <p className="mb-1.5 text-xs text-soft">{reason}</p>
      <Button small icon={Check} onPress={() => onTake(fact, value)}>
        {say('next.assume.take', { hours: number(value, 1) })}
      </Button>
    </div>
  );
}

type Mixed = NeedsWordProps & { readonly answer: { readonly kind: 'mixed-currencies' } };

/** Cairn applies no exchange rate; the person names one currency, or leaves their own amounts out. */
function MixedCurrencies({ answer, target, conditions }: Mixed) {
  const { say } = useWords();
  const { list } = useFormats();
  const titles = target.release.catalogue.units;
  const drop = () => {
    const { limits, assumptions, ...others } = conditions.now;
    const { budget: _, ...limitsLeft } = limits ?? { hoursPerWeek: 0 };
    const { fee: __, ...assumptionsLeft } = assumptions ?? {};
    conditions.tryOut({
      ...others,
      ...(limits === undefined ? {} : { limits: limitsLeft }),
      ...(assumptions === undefined ? {} : { assumptions: assumptionsLeft }),
    });
    goToAnswer();
  };
  return (
    <Section id="assume" title={say('next.currencies.title')}>
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
