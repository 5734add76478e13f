import type { Framework, FrameworkVersion } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { today } from '../../../app/clock.js';
import { classes } from '../../../design/index.js';
import { type Address, useDayText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { holdsOn } from '../list/framework-row.js';

interface VersionStripProps {
  readonly framework: Framework;
  readonly on: IsoDate;
  readonly address: Address;
}

/** The versions in time order; choosing one asks the page on a day inside it. */
export function VersionStrip({ framework: { versions }, on, address }: VersionStripProps) {
  const { say } = useWords();
  const { span } = useDayText();
  if (versions.length < 2) return null;
  return (
    <fieldset className="min-w-0 grow">
      <legend className="mb-1 text-sm font-medium">{say('frameworks.record.versions')}</legend>
      <ol className="flex flex-wrap gap-x-0.5 gap-y-1">
        {versions.map((version) => {
          const isNow = holdsOn(version, on);
          return (
            <li key={version.id} className="min-w-36 grow basis-0">
              <button
                type="button"
                aria-pressed={isNow}
                onClick={() => address.set({ on: dayIn(version) })}
                className={classes(
                  'block min-h-10 w-full border-t-[3px] px-1 pt-1 text-start text-xs pointer-coarse:min-h-11 hover:text-ink',
                  isNow ? 'border-lichen text-ink' : 'border-line text-soft',
                )}
              >
                <span className="block font-medium">{version.label}</span>
                {span(version)}
              </button>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

/** Today when the version holds today, else its first day, else the last day on which it held. */
function dayIn(version: FrameworkVersion): IsoDate | undefined {
  if (holdsOn(version, today())) return undefined;
  return version.from ?? version.until;
}
