import { CalendarX2, Clock, ShieldCheck } from 'lucide-react';
import { Icon } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Risk } from './risks.js';

const SHOWN = 4;

interface RiskListProps {
  readonly risks: readonly Risk[];
  /** False when no holding has a day of expiry, so that "nothing" only means "nothing known". */
  readonly anyKnown: boolean;
}

export function RiskList({ risks, anyKnown }: RiskListProps) {
  const { say } = useWords();
  if (risks.length === 0) {
    return (
      <p className="flex items-center gap-2 border-t border-line pt-3 text-soft">
        <Icon of={ShieldCheck} />
        {say(anyKnown ? 'home.risk.none' : 'home.risk.noneKnown')}
      </p>
    );
  }
  const rest = risks.length - SHOWN;
  return (
    <ul className="border-t border-line">
      {risks.slice(0, SHOWN).map((risk) => (
        <RiskLine key={risk.id} risk={risk} />
      ))}
      {rest > 0 ? (
        <li className="py-2 text-sm text-soft">{say('home.risk.more', { count: rest })}</li>
      ) : null}
    </ul>
  );
}

function RiskLine({ risk }: { readonly risk: Risk }) {
  const { say } = useWords();
  const { day } = useFormats();
  const values = { title: risk.title, day: day(risk.day), days: risk.days };
  const isOver = risk.kind === 'expired';
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-2.5">
      <Icon
        of={isOver ? CalendarX2 : Clock}
        className={`mt-0.5 ${isOver ? 'text-rust' : 'text-ochre-ink'}`}
      />
      <span>{say(isOver ? 'home.risk.expired' : 'home.risk.soon', values)}</span>
    </li>
  );
}
