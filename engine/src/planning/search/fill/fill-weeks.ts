/** An activity that may be placed, with what it costs against the relaxation. */
export interface FillJob {
  readonly activity: number;
  readonly weeks: number;
  /** Hours in its first, second … week. */
  readonly hours: readonly number[];
  /** What taking it adds to the loss; may be negative. */
  readonly loss: number;
  readonly release: number;
  readonly lastStart: number;
  /** Weeks in which it may start; undefined = any. */
  readonly intakes: ReadonlySet<number> | undefined;
  /** AND of OR-clauses of activities: one member has ended by the start. */
  readonly clauses: readonly (readonly number[])[];
  /** AND of OR-clauses of activities: one member has started by the start. */
  readonly companions: readonly (readonly number[])[];
  readonly excludes: readonly number[];
}

/** Weeks to fill with jobs. */
export interface FillQuestion {
  /** Least loss first. */
  readonly jobs: readonly FillJob[];
  /** Hours of weeks 0 … last. */
  readonly weekHours: readonly number[];
  /** What an hour that stays free adds to the loss. */
  readonly hourLoss: number;
  /** Fillings with more loss are not asked for. */
  readonly mostLoss: number;
}

/** Jobs with their start weeks; they keep the hours and wait for each other. */
export interface Filling {
  readonly loss: number;
  /** By activity. */
  readonly starts: ReadonlyMap<number, number>;
}

/** How wide to look. */
export interface FillWidth {
  /** Partial fillings that are kept. */
  readonly states: number;
  /** Fillings that are given back. */
  readonly answers: number;
  readonly shouldStop: () => boolean;
}

/** Ways in which one partial filling goes on at a time. */
const BRANCHES = 24;
/** Partial fillings that leave the same hours free. */
const EACH = 4;

/**
 * Beam search week by week: what starts in week 0, then in week 1, and so on; hours that a closed week leaves free
 * are lost. Of partial fillings that leave the same hours free only the one of least loss is kept. A heuristic:
 * it says nothing about what it did not find.
 *
 * @returns fillings by loss, least first, no two with the same activities.
 */
export function fillWeeks(question: FillQuestion, width: FillWidth): readonly Filling[] {
  const { weekHours } = question;
  let states: readonly State[] = [emptyState(weekHours)];
  const marks = weekMarks(weekHours.length);
  for (let week = 0; week < weekHours.length && states.length > 0; week++) {
    if (width.shouldStop()) return [];
    const starting = question.jobs.filter((job) => mayStart(job, week));
    const grown = startJobs(question, { states, week, starting, marks }, width.states);
    const isLast = week === weekHours.length - 1;
    const closed = grown.flatMap((state) => closeWeek(question, state, week, marks));
    states = isLast
      ? distinct(closed, setKey, { most: width.answers, each: 1 })
      : distinct(closed, (state) => state.mark, { most: width.states, each: EACH });
  }
  return states.map(({ loss, step }) => ({
    loss,
    starts: new Map(stepsOf(step).map(({ job, start }) => [job.activity, start])),
  }));
}

interface Step {
  readonly job: FillJob;
  readonly start: number;
  readonly before: Step | undefined;
}

interface State {
  readonly loss: number;
  readonly left: Float64Array;
  /** Equal for equal `left`. */
  readonly mark: number;
  readonly step: Step | undefined;
  /** Place of the last job started in the week at work. */
  readonly last: number;
}

/** A state with one more job, not made yet. */
interface Growth {
  readonly from: State;
  readonly at: number;
  readonly job: FillJob;
  readonly loss: number;
  readonly mark: number;
}

interface Turn {
  readonly states: readonly State[];
  readonly week: number;
  readonly starting: readonly FillJob[];
  readonly marks: readonly number[];
}

function emptyState(weekHours: readonly number[]): State {
  return { loss: 0, left: Float64Array.from(weekHours), mark: 0, step: undefined, last: -1 };
}

/** Factors that make sums of hours tell weeks apart; fixed, so that answers are, too. */
function weekMarks(weeks: number): readonly number[] {
  return Array.from({ length: weeks }, (_, t) => ((t + 1) * 2_654_435_761) % 4_294_967_291);
}

function mayStart({ release, lastStart, intakes }: FillJob, week: number): boolean {
  return week >= release && week <= lastStart && (intakes === undefined || intakes.has(week));
}

/** The states and all that came of starting one, two … more jobs in the week. */
function startJobs(question: FillQuestion, turn: Turn, most: number): readonly State[] {
  const all = [...turn.states];
  let layer = turn.states;
  while (layer.length > 0) {
    const growths = layer.flatMap((state) => growthsOf(question, turn, state));
    layer = distinct(growths, ({ mark }) => mark, { most, each: EACH }).map((growth) =>
      grow(growth, turn.week),
    );
    all.push(...layer);
  }
  return all;
}

function growthsOf(
  { mostLoss }: FillQuestion,
  { week, starting, marks }: Turn,
  from: State,
): readonly Growth[] {
  const growths: Growth[] = [];
  for (let at = from.last + 1; at < starting.length && growths.length < BRANCHES; at++) {
    const job = starting[at];
    if (job === undefined || from.loss + job.loss > mostLoss) break;
    if (!hasRoom(from, job, week) || !isAllowed(from, job, week)) continue;
    let { mark } = from;
    for (let k = 0; k < job.weeks; k++) mark -= (job.hours[k] ?? 0) * (marks[week + k] ?? 0);
    growths.push({ from, at, job, loss: from.loss + job.loss, mark });
  }
  return growths;
}

function hasRoom({ left }: State, { weeks, hours }: FillJob, week: number): boolean {
  for (let k = 0; k < weeks; k++) if ((left[week + k] ?? 0) < (hours[k] ?? 0)) return false;
  return true;
}

function isAllowed({ step }: State, job: FillJob, week: number): boolean {
  for (let at = step; at !== undefined; at = at.before)
    if (at.job.activity === job.activity || job.excludes.includes(at.job.activity)) return false;
  return (
    job.clauses.every((clause) => isMet(step, clause, (at) => at.start + at.job.weeks <= week)) &&
    job.companions.every((clause) => isMet(step, clause, (at) => at.start <= week))
  );
}

function isMet(
  step: Step | undefined,
  clause: readonly number[],
  serves: (at: Step) => boolean,
): boolean {
  for (let at = step; at !== undefined; at = at.before)
    if (clause.includes(at.job.activity) && serves(at)) return true;
  return false;
}

function grow({ from, at, job, loss, mark }: Growth, week: number): State {
  const left = from.left.slice();
  for (let k = 0; k < job.weeks; k++) left[week + k] = (left[week + k] ?? 0) - (job.hours[k] ?? 0);
  return { loss, left, mark, step: { job, start: week, before: from.step }, last: at };
}

function closeWeek(
  { hourLoss, mostLoss }: FillQuestion,
  state: State,
  week: number,
  marks: readonly number[],
): readonly State[] {
  const free = state.left[week] ?? 0;
  const loss = state.loss + hourLoss * free;
  if (loss > mostLoss) return [];
  // What is past no longer tells states apart; the hours of coming weeks do.
  const mark = state.mark - free * (marks[week] ?? 0);
  return [{ ...state, loss, mark, last: -1 }];
}

/** The best by loss, each key once. */
function distinct<S extends { readonly loss: number }>(
  all: readonly S[],
  keyOf: (state: S) => number | string,
  { most, each }: { readonly most: number; readonly each: number },
): readonly S[] {
  const keys = new Map<number | string, number>();
  const kept: S[] = [];
  for (const state of [...all].sort((a, b) => a.loss - b.loss)) {
    const key = keyOf(state);
    const count = keys.get(key) ?? 0;
    if (count >= each) continue;
    keys.set(key, count + 1);
    kept.push(state);
    if (kept.length >= most) break;
  }
  return kept;
}

function setKey({ step }: State): string {
  return stepsOf(step)
    .map(({ job }) => job.activity)
    .sort((a, b) => a - b)
    .join();
}

function stepsOf(last: Step | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let at = last; at !== undefined; at = at.before) steps.push(at);
  return steps;
}
