import { StrengthMark } from '../../reference/index.js';
import { useWords } from '../../words/index.js';
import type { DeskLevel } from './useDeskLevels.js';

/** The level as stated, where it stands in the reader's framework, how firm that is, and the issuer's own words. */
export function LevelLine({ level }: { readonly level: DeskLevel }) {
  const { say } = useWords();
  const { name, match, stated } = level;
  const codes = 'levels' in match ? match.levels.map(({ code }) => code).join(' · ') : undefined;
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="display text-lg">{name}</span>
        {codes ? <span>{say('desk.level.in', { framework: level.targetName, codes })}</span> : null}
        <StrengthMark match={match} />
      </p>
      <p className="text-xs text-soft [overflow-wrap:anywhere]">
        {say('desk.level.quote', { quote: stated.quote })}
      </p>
    </div>
  );
}
