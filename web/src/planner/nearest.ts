import type { Catalogue, CountingContext, Qualification } from 'cairn/catalogue';
import {
  type Evaluation,
  evaluateQualification,
  type Holding,
  type RuleException,
} from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';

/** What is held, to be compared with every award. */
export interface NearestQuestion {
  readonly holdings: readonly Holding[];
  readonly exceptions: readonly RuleException[];
  readonly conditionsMet: readonly string[];
  readonly on: IsoDate;
}

/** How far a person is from one award; `headline` is absent when its rules could not be followed. */
export interface NearestAward {
  readonly qualification: string;
  readonly state?: Evaluation['state'];
  readonly headline?: Evaluation['headline'];
  /** Share of the counted holdings that are verified, 0–1. */
  readonly verifiedShare?: number;
}

/** Enough for every award of the catalogue; a cut-off evaluation still counts what it found. */
const WORK_LIMIT = 20_000;

/**
 * All awards, the nearest first: least share missing, then most counted, then by id. `onPart` hears after each award
 * and may ask for the list so far: with very many holdings the whole takes a while.
 */
export function nearestAwards(
  { holdings, exceptions, conditionsMet, on }: NearestQuestion,
  { catalogue, counting }: { readonly catalogue: Catalogue; readonly counting: CountingContext },
  onPart: (list: () => readonly NearestAward[]) => void = () => undefined,
): readonly NearestAward[] {
  const evaluate = (qualification: Qualification): NearestAward => {
    const frame = { ...counting, catalogue, holdings, exceptions, conditionsMet, on };
    try {
      const found = evaluateQualification({ ...frame, qualification, workLimit: WORK_LIMIT });
      const { state, headline } = found;
      return { qualification: qualification.id, state, headline, verifiedShare: verifiedIn(found) };
    } catch {
      // A person's own award may ask for itself; the list shows it without amounts.
      return { qualification: qualification.id };
    }
  };
  const found: NearestAward[] = [];
  for (const qualification of catalogue.qualifications.values()) {
    found.push(evaluate(qualification));
    onPart(() => withRest(found, catalogue));
  }
  return found.sort(byNearness);
}

/** What is compared so far by nearness, then the others as they come. */
function withRest(found: readonly NearestAward[], { qualifications }: Catalogue) {
  const rest = [...qualifications.keys()].slice(found.length);
  return [...found.toSorted(byNearness), ...rest.map((qualification) => ({ qualification }))];
}

function verifiedIn({ assignments, holdings }: Evaluation): number {
  const counted = new Set(assignments.map(({ item }) => item));
  const held = holdings.filter(({ id }) => counted.has(id));
  const verified = held.filter(({ state }) => state === 'verified');
  return held.length === 0 ? 0 : verified.length / held.length;
}

/** Share of the award that is counted, 0–1; 0 when it is not known. */
export function countedShare({ headline }: NearestAward): number {
  if (headline === undefined) return 0;
  return headline.required > 0 ? Math.min(1, headline.counted / headline.required) : 0;
}

export function byNearness(a: NearestAward, b: NearestAward): number {
  return (
    countedShare(b) - countedShare(a) ||
    (b.headline?.counted ?? 0) - (a.headline?.counted ?? 0) ||
    (a.headline?.missing ?? 0) - (b.headline?.missing ?? 0) ||
    (a.qualification < b.qualification ? -1 : 1)
  );
}
