import type { Confidence } from 'cairn/frameworks';
import type { Basis, Knowing } from 'cairn/terms';
import {
  BookMarked,
  BookOpenCheck,
  Brain,
  Gauge,
  type LucideIcon,
  PenLine,
  Quote,
  Sigma,
  TriangleAlert,
} from 'lucide-react';
import { Mark, type Tone } from '../design/index.js';
import { useWords } from '../words/index.js';

type MarkLooks = { readonly tone: Tone; readonly icon: LucideIcon };

const KNOWING: Readonly<Record<Knowing | 'partly-read', MarkLooks>> = {
  read: { tone: 'good', icon: BookOpenCheck },
  'partly-read': { tone: 'caution', icon: BookOpenCheck },
  recalled: { tone: 'caution', icon: Brain },
};

/** Read in the source, or recalled and still to be confirmed. */
export function KnowingMark({ of }: { readonly of: Knowing | 'partly-read' }) {
  const { say } = useWords();
  return <Mark {...KNOWING[of]}>{say(`reference.knowing.${of}`)}</Mark>;
}

const CONFIDENCE: Readonly<Record<Confidence, MarkLooks>> = {
  high: { tone: 'good', icon: Gauge },
  medium: { tone: 'neutral', icon: Gauge },
  low: { tone: 'caution', icon: TriangleAlert },
};

/** How far a record can be trusted as a whole. */
export function ConfidenceMark({ of }: { readonly of: Confidence }) {
  const { say } = useWords();
  return <Mark {...CONFIDENCE[of]}>{say(`reference.confidence.${of}`)}</Mark>;
}

const BASIS: Readonly<Record<Basis, MarkLooks>> = {
  official: { tone: 'good', icon: BookMarked },
  published: { tone: 'info', icon: Quote },
  estimate: { tone: 'caution', icon: Sigma },
  assumption: { tone: 'caution', icon: PenLine },
};

/** Who stands behind a value of the release; an assumption here is ours, not the reader's. */
export function BasisMark({ of }: { readonly of: Basis }) {
  const { say } = useWords();
  return <Mark {...BASIS[of]}>{say(`reference.basis.${of}`)}</Mark>;
}
