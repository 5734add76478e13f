import type { Certainty, Suggested } from 'cairn/portfolio';
import { ChartNoAxesGantt, CircleHelp, type LucideIcon, Quote, Route } from 'lucide-react';
import { Mark, type Tone } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

const LOOKS: Readonly<Record<Certainty, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  stated: { icon: Quote, tone: 'good' },
  derived: { icon: Route, tone: 'info' },
  likely: { icon: ChartNoAxesGantt, tone: 'caution' },
  possible: { icon: CircleHelp, tone: 'neutral' },
};

interface CertaintyLineProps {
  readonly of: Suggested<unknown>;
  /** The value as it is shown; a quote that says the same is left out. */
  readonly shown: string;
}

/** How sure a value is, why, and what the credential says there. */
export function CertaintyLine({ of, shown }: CertaintyLineProps) {
  const { say, sayAny } = useWords();
  const { certainty, reason, quote, path } = of;
  const why = certainty === 'stated' ? '' : sayAny(`scan.reason.${reason}`, '');
  const words = quote.trim() === shown.trim() ? '' : quote.trim();
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-soft [overflow-wrap:anywhere]">
      <Mark {...LOOKS[certainty]}>{say(`scan.certainty.${certainty}`)}</Mark>
      {why ? <span>{why}</span> : null}
      {words ? <span>{say('scan.quote', { quote: words })}</span> : null}
      {path ? <code className="font-mono">{path}</code> : null}
    </p>
  );
}
