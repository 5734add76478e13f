import type { LevelMatch } from 'cairn/frameworks';
import { BookMarked, CircleDashed, CircleOff, type LucideIcon, Sigma } from 'lucide-react';
import { Mark, type Tone } from '../design/index.js';
import { useWords } from '../words/index.js';

const STRENGTHS: Readonly<Record<string, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  official: { tone: 'good', icon: BookMarked },
  comparison: { tone: 'info', icon: BookMarked },
  'official-historical': { tone: 'neutral', icon: BookMarked },
  indicative: { tone: 'caution', icon: Sigma },
  none: { tone: 'neutral', icon: CircleOff },
};
const UNKNOWN = { tone: 'neutral', icon: CircleDashed } as const;

/** An EQF match as text: `5`, `4–5`, `below 1`, or nothing. */
export function useEqfText(): (match: LevelMatch | undefined) => string | undefined {
  const { say } = useWords();
  return (match) => {
    if (!match || !('levels' in match)) return undefined;
    if (match.below) return say('level.below', { level: match.below.code });
    return match.levels.map(({ code }) => code).join(' · ');
  };
}

/** How firm a level match is, as icon and word. */
export function StrengthMark({ match }: { readonly match: LevelMatch }) {
  const { say } = useWords();
  const looks = STRENGTHS[match.kind] ?? UNKNOWN;
  return <Mark {...looks}>{say(`level.${strengthOf(match)}`)}</Mark>;
}

/** The same as a coloured word, for narrow cells. */
export function StrengthWord({ match }: { readonly match: LevelMatch }) {
  const { say } = useWords();
  const { tone } = STRENGTHS[match.kind] ?? UNKNOWN;
  return <Mark tone={tone}>{say(`level.${strengthOf(match)}`)}</Mark>;
}

/** The kind of the match as a word; everything that cannot be decided reads "not known". */
export function strengthOf(match: LevelMatch) {
  switch (match.kind) {
    case 'official':
    case 'comparison':
    case 'official-historical':
    case 'indicative':
    case 'none':
      return match.kind;
    default:
      return 'not-known' as const;
  }
}
