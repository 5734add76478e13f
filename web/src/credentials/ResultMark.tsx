import type { CheckResult } from 'cairn/credentials';
import { CircleCheck, CircleHelp, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, Mark, type Tone } from '../design/index.js';
import { useWords } from '../words/index.js';

const LOOKS: Readonly<Record<CheckResult, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  pass: { tone: 'good', icon: CircleCheck },
  warn: { tone: 'caution', icon: TriangleAlert },
  unknown: { tone: 'neutral', icon: CircleHelp },
  fail: { tone: 'bad', icon: CircleX },
};

const INKS: Readonly<Record<CheckResult, string>> = {
  pass: 'text-lichen',
  warn: 'text-ochre-ink',
  unknown: 'text-slate-ink',
  fail: 'text-rust',
};

interface ResultMarkProps {
  readonly result: CheckResult;
  /** In place of the general word, where a closer one is known. */
  readonly children?: ReactNode;
  /** Amber for what is open because of us (no list names the issuer), not because something was not reached. */
  readonly asRemark?: boolean;
}

/** In order, a remark, cannot tell, not in order: icon and word. */
export function ResultMark({ result, children, asRemark = false }: ResultMarkProps) {
  const { say } = useWords();
  const looks = LOOKS[result];
  return (
    <Mark icon={looks.icon} tone={asRemark ? 'caution' : looks.tone}>
      {children ?? say(`credentials.result.${result}`)}
    </Mark>
  );
}

/** The icon alone, for a line whose words already say it; readers of the screen hear the word. */
export function ResultIcon({ result }: { readonly result: CheckResult }) {
  const { say } = useWords();
  return (
    <span className={INKS[result]}>
      <Icon of={LOOKS[result].icon} size={18} />
      <span className="sr-only">{say(`credentials.result.${result}`)}: </span>
    </span>
  );
}
