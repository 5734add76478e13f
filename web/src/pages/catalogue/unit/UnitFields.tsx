import type { DataRelease, Unit } from 'cairn/catalogue';
import { BookOpenCheck, CircleDashed, Sigma } from 'lucide-react';
import { Mark } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { type FieldKnowing, knowingOf, UNIT_FIELDS } from './unit-facts.js';
import { useFieldTexts } from './useFieldTexts.js';

interface UnitFieldsProps {
  readonly unit: Unit;
  readonly release: DataRelease;
  /** Leaves out what is not known. */
  readonly knownOnly?: boolean;
}

const LOOKS = {
  read: { tone: 'good', icon: BookOpenCheck },
  derived: { tone: 'caution', icon: Sigma },
  'not-known': { tone: 'neutral', icon: CircleDashed },
} as const;

/** Each field with how it is known: read, recalled or derived, or not known. */
export function UnitFields({ unit, release, knownOnly = false }: UnitFieldsProps) {
  const { say } = useWords();
  const texts = useFieldTexts(unit, release);
  const fields = UNIT_FIELDS.map((field) => ({ field, knowing: knowingOf(unit, field) })).filter(
    ({ knowing }) => !knownOnly || knowing !== 'not-known',
  );
  return (
    <table className="numerals w-full border-collapse text-[0.875rem]">
      <caption className="sr-only">{say('catalogue.unit.fields')}</caption>
      <tbody>
        {fields.map(({ field, knowing }) => (
          <tr key={field} className="border-b border-line align-baseline last:border-b-0">
            <th
              scope="row"
              className="w-[7.5rem] py-2 pe-3 sm:w-[9rem] text-start text-sm font-normal text-soft"
            >
              {say(`catalogue.field.${field}`)}
            </th>
            <td className="py-2 pe-3 [overflow-wrap:anywhere]">
              {texts[field] ?? <span className="text-soft">{say('design.notKnown')}</span>}
              <span className="block text-xs sm:hidden">
                <FieldMark knowing={knowing} />
              </span>
            </td>
            <td className="py-2 text-end text-xs max-sm:hidden">
              <FieldMark knowing={knowing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FieldMark({ knowing }: { readonly knowing: FieldKnowing }) {
  const { say } = useWords();
  return <Mark {...LOOKS[knowing]}>{say(`catalogue.known.${knowing}`)}</Mark>;
}
