import { Building2, CircleOff, Flag, Globe2, type LucideIcon } from 'lucide-react';
import { Mark, type Tone } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { EqfStanding, RecordKind } from './framework-row.js';

type Looks = { readonly tone: Tone; readonly icon: LucideIcon };

const KINDS: Readonly<Record<RecordKind, Looks>> = {
  national: { tone: 'neutral', icon: Flag },
  sector: { tone: 'neutral', icon: Building2 },
  regional: { tone: 'info', icon: Globe2 },
  none: { tone: 'caution', icon: CircleOff },
};

/** What the record is: a framework of a country, of a sector, of a region, or none at all. */
export function KindMark({ kind }: { readonly kind: RecordKind }) {
  const { say } = useWords();
  return <Mark {...KINDS[kind]}>{say(`frameworks.kind.${kind}`)}</Mark>;
}

const EQF_TONES: Readonly<Record<EqfStanding, string>> = {
  itself: 'text-soft',
  referenced: 'text-lichen',
  comparison: 'text-water',
  'not-yet': 'text-soft',
  ended: 'text-soft',
  none: 'text-soft',
  'not-known': 'text-soft',
};

/** Where it stands toward the European framework, in a word. */
export function EqfStandingText({ standing }: { readonly standing: EqfStanding }) {
  const { say } = useWords();
  return (
    <span className={`whitespace-nowrap ${EQF_TONES[standing]}`}>
      {say(`frameworks.eqf.${standing}`)}
    </span>
  );
}
