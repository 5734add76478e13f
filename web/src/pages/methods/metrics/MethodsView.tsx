import { METRICS } from 'cairn/scoring';
import type { ReactNode } from 'react';
import { PageHead, Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { METHOD_SECTIONS } from '../method-sections.js';
import { MetricCard } from './MetricCard.js';
import { SerCalculator } from './SerCalculator.js';
import { SimCalculator } from './SimCalculator.js';

const CALCULATORS: Readonly<Record<string, () => ReactNode>> = {
  sim: SimCalculator,
  ser: SerCalculator,
};

/** Every formula that runs, two of them to try, and how the other answers come about. */
export function MethodsView() {
  const { say, sayAny } = useWords();
  return (
    <>
      <PageHead about={say('methods.question')} answer={say('methods.answer')} />
      <nav
        aria-label={say('methods.onPage')}
        className="screen-only mt-6 flex flex-wrap gap-x-5 gap-y-1.5 text-sm"
      >
        {METRICS.map(({ id, labelKey }) => (
          <PageLink key={id} id={id}>
            {sayAny(labelKey, id)}
          </PageLink>
        ))}
        {METHOD_SECTIONS.map(({ id, title }) => (
          <PageLink key={id} id={id}>
            {say(title)}
          </PageLink>
        ))}
      </nav>
      {METRICS.map((metric) => {
        const Calculator = CALCULATORS[metric.id];
        return (
          <MetricCard key={metric.id} metric={metric}>
            {Calculator ? <Calculator /> : null}
          </MetricCard>
        );
      })}
      {METHOD_SECTIONS.map(({ id, title, points }) => (
        <Section key={id} id={id} title={say(title)}>
          <ol className="measure grid list-decimal gap-2 ps-5 marker:text-soft">
            {points.map((point) => (
              <li key={point}>{say(point)}</li>
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}

function PageLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <a href={`#${id}`} className="text-water underline underline-offset-2">
      {children}
    </a>
  );
}
