import {
  BadgeCheck,
  BookMarked,
  CircleDashed,
  Flag,
  type LucideIcon,
  PenLine,
  Quote,
  Sigma,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.js';
import type { StoneState } from './cairn/stones.js';
import { classes } from './classes.js';
import { Icon } from './Icon.js';

export type Tone = 'good' | 'caution' | 'bad' | 'info' | 'neutral';

const TONE_TEXT: Readonly<Record<Tone, string>> = {
  good: 'text-lichen',
  caution: 'text-ochre-ink',
  bad: 'text-rust',
  info: 'text-water',
  neutral: 'text-slate-ink',
};

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly title?: string;
}

/** A short statement with an icon: never colour alone. */
export function Chip({ tone = 'neutral', icon, children, title }: ChipProps) {
  return (
    <span
      title={title}
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full border border-line bg-sheet px-3 py-1 text-sm leading-tight',
        TONE_TEXT[tone],
      )}
    >
      {icon ? <Icon of={icon} size={15} /> : null}
      <span>{children}</span>
    </span>
  );
}

/** The same statement inside a table cell or a line of text: no frame. */
export function Mark({ tone = 'neutral', icon, children, title }: ChipProps) {
  return (
    <span
      title={title}
      className={classes('inline-flex items-center gap-1.5 whitespace-nowrap', TONE_TEXT[tone])}
    >
      {icon ? <Icon of={icon} size={15} /> : null}
      <span>{children}</span>
    </span>
  );
}

/** A quiet tag for codes, versions and days. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-block rounded-tag border border-line px-1.5 py-px text-xs text-soft">
      {children}
    </span>
  );
}

const STATES: Readonly<Record<StoneState, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  verified: { tone: 'good', icon: BadgeCheck },
  claimed: { tone: 'caution', icon: PenLine },
  planned: { tone: 'neutral', icon: Flag },
  missing: { tone: 'neutral', icon: CircleDashed },
};

/** Verified, claimed, planned or missing, as icon and word. */
export function StateMark({ state }: { readonly state: StoneState }) {
  const { say } = useWords();
  return <Mark {...STATES[state]}>{say(`design.state.${state}`)}</Mark>;
}

/** What kind of truth a value is; `selfEntered` for what the person wrote. */
export type Provenance =
  | 'official'
  | 'published'
  | 'estimate'
  | 'assumption'
  | 'selfEntered'
  | 'indicative'
  | 'historical';

const PROVENANCES: Readonly<
  Record<Provenance, { readonly tone: Tone; readonly icon: LucideIcon }>
> = {
  official: { tone: 'good', icon: BookMarked },
  published: { tone: 'info', icon: Quote },
  estimate: { tone: 'caution', icon: Sigma },
  assumption: { tone: 'caution', icon: PenLine },
  selfEntered: { tone: 'neutral', icon: PenLine },
  indicative: { tone: 'caution', icon: Sigma },
  historical: { tone: 'neutral', icon: BookMarked },
};

/** How we know a value, as icon and word. */
export function ProvenanceMark({ of }: { readonly of: Provenance }) {
  const { say } = useWords();
  return <Mark {...PROVENANCES[of]}>{say(`design.basis.${of}`)}</Mark>;
}
