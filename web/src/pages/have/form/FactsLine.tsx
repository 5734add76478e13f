import type { Qualification, Unit } from 'cairn/catalogue';
import { BookMarked } from 'lucide-react';
import { Icon } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../list/useSystemName.js';

/** What the catalogue already knows, so that nobody types it again. */
export function FactsLine({ entry }: { readonly entry: Unit | Qualification }) {
  const { say } = useWords();
  const { number, country, day } = useFormats();
  const systemName = useSystemName();
  const facts = [
    entry.code,
    entry.awardingBody,
    entry.country ? country(entry.country) : undefined,
    entry.level ? `${say('have.column.level')} ${entry.level.code}` : undefined,
    entry.credit ? `${number(entry.credit.amount)} ${systemName(entry.credit.system)}` : undefined,
    say('design.checkedOn', { day: day(entry.checked) }),
  ].filter((fact) => fact !== undefined);
  return (
    <p className="mt-2 flex items-start gap-2 rounded-control bg-tint px-3 py-2 text-sm">
      <Icon of={BookMarked} size={16} className="mt-0.5 text-lichen" />
      <span>{say('have.form.facts', { facts: facts.join(' · ') })}</span>
    </p>
  );
}
