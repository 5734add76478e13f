import type { DataRelease } from 'cairn/catalogue';
import { type LevelMatch, matchLevel } from 'cairn/frameworks';
import type { Holding, HoldingState } from 'cairn/portfolio';
import { addMonths, type CreditValue, type IsoDate, type LevelRef, type Source } from 'cairn/terms';
import { type StudyHours, studyHoursOf } from './study-hours.js';

export type Expiry = 'none' | 'later' | 'soon' | 'expired';

/** A holding in framework terms, ready for table, picture and sheet. Absent = not known. */
export interface HoldingRow {
  readonly id: string;
  readonly holding: Holding;
  readonly title: string;
  readonly state: HoldingState;
  readonly code?: string;
  readonly body?: string;
  readonly country?: string;
  readonly level?: LevelRef;
  /** `NZQCF 4` */
  readonly levelName?: string;
  /** The framework gives no level officially; a sign such as the unit number points to it. */
  readonly levelIsHint: boolean;
  readonly eqf?: LevelMatch;
  readonly credit?: CreditValue;
  readonly hours?: StudyHours;
  readonly expiry: Expiry;
  /** True when the catalogue knows the unit or award. */
  readonly isKnown: boolean;
  readonly sources: readonly Source[];
  readonly recalled: boolean;
}

const EQF = 'eqf';
const SOON_MONTHS = 12;

/** The person's own facts first, then those of the catalogue entry that the holding stands for. */
export function toHoldingRow(
  holding: Holding,
  release: DataRelease | undefined,
  on: IsoDate,
): HoldingRow {
  const known = release ? entryOf(holding, release) : undefined;
  const hint = known && 'levelIndicator' in known ? known.levelIndicator : undefined;
  const stated = holding.level ?? known?.level;
  const level = stated ?? hint;
  const credit = holding.credit ?? known?.credit;
  const country = holding.country ?? known?.country;
  const body = holding.awardingBody ?? known?.awardingBody;
  const code = known?.code;
  const hours = studyHoursOf({ holding, known, credit, country, release, on });
  return {
    id: holding.id,
    holding,
    title: holding.title,
    state: holding.state,
    ...(code === undefined || code === holding.title ? {} : { code }),
    ...(body === undefined ? {} : { body }),
    ...(country === undefined ? {} : { country }),
    ...(credit === undefined ? {} : { credit }),
    ...(hours === undefined ? {} : { hours }),
    ...levelTerms({ level, release, on, awardedOn: holding.earnedOn }),
    levelIsHint: stated === undefined && hint !== undefined,
    expiry: expiryOf(holding.expiresOn, on),
    isKnown: known !== undefined,
    sources: known?.sources ?? [],
    recalled: known?.knowing === 'recalled',
  };
}

/** Expired on the last day itself counts as still valid; the day after does not. */
export function expiryOf(expiresOn: IsoDate | undefined, on: IsoDate): Expiry {
  if (expiresOn === undefined) return 'none';
  if (expiresOn < on) return 'expired';
  return expiresOn <= addMonths(on, SOON_MONTHS) ? 'soon' : 'later';
}

function entryOf(holding: Holding, { catalogue }: DataRelease) {
  if (holding.unit !== undefined) return catalogue.units.get(holding.unit);
  if (holding.qualification === undefined) return undefined;
  return catalogue.qualifications.get(holding.qualification);
}

interface LevelQuestion {
  readonly level: LevelRef | undefined;
  readonly release: DataRelease | undefined;
  readonly on: IsoDate;
  readonly awardedOn: IsoDate | undefined;
}

function levelTerms(question: LevelQuestion): Pick<HoldingRow, 'level' | 'levelName' | 'eqf'> {
  const { level, release, on, awardedOn } = question;
  if (level === undefined) return {};
  const framework = release?.frameworks.frameworks.get(level.framework);
  const levelName = `${framework?.shortLabel ?? framework?.label ?? level.framework} ${level.code}`;
  if (!release) return { level, levelName };
  const eqf = matchLevel(release.frameworks, {
    from: level,
    to: EQF,
    on,
    ...(awardedOn === undefined ? {} : { awardedOn }),
  });
  return { level, levelName, eqf };
}
