import type {
  AmountConstraint,
  Constraint,
  Qualification,
  RecognitionConstraint,
  RequirementGraph,
  ResidencyConstraint,
  ScopedConstraint,
} from '../../catalogue/index.js';
import { addMonths, type IsoDate } from '../../terms/index.js';
import type { PlanNote } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { type CountedItem, countedItems, wholeOf } from './constraint-amounts.js';
import type { CountChoice } from './count-variables.js';
import type { HeldItem } from './held-items.js';
import type { ModelDraft, Term } from './model-draft.js';
import { OF_COUNTED, shareTerms } from './share-rows.js';
import type { AskedSum } from './standing.js';
import { monthsFor, type TimeLimit } from './time-limits.js';

/** What the rows of constraints are made from. */
export interface ConstraintQuestion {
  readonly graph: RequirementGraph;
  readonly sums: readonly AskedSum[];
  readonly choices: readonly CountChoice[];
  readonly held: readonly HeldItem[];
  /** Take variables by unit. */
  readonly takes: ReadonlyMap<string, readonly number[]>;
  /** Variable that turns a node on, for nodes inside a choice. */
  readonly switches: ReadonlyMap<string, number>;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/** Adds the rows of every constraint that speaks of amounts; the rest is given back as notes. */
export function addConstraintRows(
  draft: ModelDraft,
  question: ConstraintQuestion,
): readonly PlanNote[] {
  return question.graph.constraints.flatMap((scoped) => {
    const qualification = question.data.catalogue.qualifications.get(scoped.qualification);
    return qualification === undefined
      ? []
      : addConstraint({ draft, question, scoped, qualification });
  });
}

interface Step {
  readonly draft: ModelDraft;
  readonly question: ConstraintQuestion;
  readonly scoped: ScopedConstraint;
  readonly qualification: Qualification;
}

const NO_NOTES: readonly PlanNote[] = [];

function addConstraint(step: Step): readonly PlanNote[] {
  const { constraint } = step.scoped;
  switch (constraint.kind) {
    case 'rpl':
    case 'transfer':
      return addRecognition(step, constraint);
    case 'residency':
      return addResidency(step, constraint);
    case 'minAtLevel':
      return addLevelMinimum(step, constraint);
    case 'providerCap':
      return addProviderCap(step, constraint);
    case 'componentSize':
      return addComponentSize(step, constraint);
    case 'exclude':
      return addExclusion(step, constraint);
    case 'closed':
      if (step.question.request.limits.start > constraint.on) addLeast(step, [], 1);
      return NO_NOTES;
    case 'prerequisite':
      addFirstUnits(step, constraint.units);
      return NO_NOTES;
    case 'order':
      return orderNotes(step, constraint);
    case 'recency':
    case 'active':
    case 'doubleCount':
    case 'wholeCredential':
      return NO_NOTES;
    case 'timeLimit':
      if (constraint.from === 'first-counted') addApartRows(step, constraint);
      return constraint.from === 'previous-counted' ? [noteOf(step.scoped, 'to-read')] : NO_NOTES;
    case 'entryQualification':
      return entryNotes(step, constraint);
    case 'load':
    case 'grade':
    case 'noDoubleUse':
    case 'statement':
      return [noteOf(step.scoped, 'to-read')];
    default:
      return constraint satisfies never;
  }
}

/** Notes of a constraint whose words are for people. */
function noteOf(scoped: ScopedConstraint, kind: PlanNote['kind']): PlanNote {
  return { kind, about: scoped.id, text: scoped.constraint.text };
}

function addRecognition(step: Step, rule: RecognitionConstraint): readonly PlanNote[] {
  if (rule.excludeUnits !== undefined) {
    const excluded = countedIn(step, 'units').filter(
      (entry) => isRecognised(entry, rule, step) && isUnitIn(entry, rule.excludeUnits),
    );
    addCap(step, excluded, 0);
  }
  if (rule.uncapped) return NO_NOTES;
  const unit = rule.unit ?? step.qualification.credit?.system ?? 'units';
  const items = countedIn(step, unit);
  const recognised = items.filter((entry) => isRecognised(entry, rule, step));
  const isBodyKnown = rule.kind === 'rpl' || items.every((entry) => bodyOf(entry) !== undefined);
  const isDecided = addRecognitionCap(step, rule, { unit, items, recognised });
  const isKnown = recognised.length === 0 || (isDecided && recognised.every(hasAmount));
  return isBodyKnown && isKnown ? NO_NOTES : [noteOf(step.scoped, 'to-confirm')];
}

/** A share is one of the whole award, or, when its size is not known, of all that counts. False = only words say it. */
function addRecognitionCap(
  step: Step,
  rule: RecognitionConstraint,
  { unit, items, recognised }: RecognisedItems,
): boolean {
  const { max, share, scope } = rule;
  if (scope !== undefined && scope !== OF_COUNTED) return false;
  if (max !== undefined) addCap(step, recognised, max);
  if (share === undefined) return max !== undefined;
  const whole = scope === undefined ? wholeOf(step.qualification, unit) : undefined;
  if (whole !== undefined) addCap(step, recognised, whole * share);
  else if (max === undefined || scope === OF_COUNTED) {
    const isCapped = new Set(recognised);
    const terms = shareTerms(items, (entry) => isCapped.has(entry), share);
    step.draft.addRow({ ...groupNamed(step), terms, max: 0 });
  }
  return true;
}

interface RecognisedItems {
  readonly unit: string;
  readonly items: readonly CountedItem[];
  readonly recognised: readonly CountedItem[];
}

/**
 * Prior learning is what is held as such; transfer is an award of another body, whether held or still to be taken.
 * A body that is not known is not called another one.
 */
function isRecognised(entry: CountedItem, rule: RecognitionConstraint, step: Step): boolean {
  const isPrior = isPriorLearning(entry);
  if (rule.kind === 'rpl') return isPrior;
  const body = bodyOf(entry);
  return !isPrior && body !== undefined && !isSameName(body, step.qualification.awardingBody);
}

function isPriorLearning({ source }: CountedItem): boolean {
  return source.kind === 'held'
    ? source.held.holding.heldAs === 'prior-learning'
    : source.isRecognised;
}

/** A share is one of the whole award, or, when its size is not known, of all that counts. */
function addResidency(step: Step, rule: ResidencyConstraint): readonly PlanNote[] {
  const body = rule.awardingBody ?? step.qualification.awardingBody;
  const unit = rule.unit ?? step.qualification.credit?.system ?? 'units';
  const items = countedIn(step, unit);
  if (rule.min === undefined && rule.share === undefined) {
    return [noteOf(step.scoped, 'to-read')];
  }
  const share = rule.share ?? 0;
  const whole = wholeOf(step.qualification, unit);
  const least = rule.min ?? (whole === undefined ? undefined : share * whole);
  const isOwn = (entry: CountedItem) =>
    !isPriorLearning(entry) && isSameName(bodyOf(entry) ?? '', body);
  if (least === undefined) {
    const terms = shareTerms(items, isOwn, share);
    step.draft.addRow({ ...groupNamed(step), terms, min: 0 });
  } else {
    addLeast(
      step,
      items.filter(isOwn).flatMap((entry) => scaled(entry, 1)),
      least,
    );
  }
  const isKnown = items.every((entry) => hasAmount(entry) && bodyOf(entry) !== undefined);
  return isKnown ? NO_NOTES : [noteOf(step.scoped, 'to-confirm')];
}

function addLevelMinimum(
  step: Step,
  rule: AmountConstraint & { readonly kind: 'minAtLevel' },
): readonly PlanNote[] {
  const unit = rule.system ?? 'units';
  const high = countedIn(step, unit).filter(
    ({ item }) =>
      item.level !== undefined &&
      step.question.data.counting.levelAtLeast(item.level, rule.level) === true,
  );
  const terms = high.flatMap((entry) => scaled(entry, 1));
  addLeast(step, terms, rule.min);
  return NO_NOTES;
}

function addProviderCap(
  step: Step,
  rule: AmountConstraint & { readonly kind: 'providerCap' },
): readonly PlanNote[] {
  const items = countedIn(step, rule.unit ?? 'units');
  const providers = new Set(items.map(providerOf).filter((name) => name !== undefined));
  for (const provider of providers) {
    addCap(
      step,
      items.filter((entry) => providerOf(entry) === provider),
      rule.max,
    );
  }
  const isKnown = items.every((entry) => hasAmount(entry) && providerOf(entry) !== undefined);
  return isKnown ? NO_NOTES : [noteOf(step.scoped, 'to-confirm')];
}

/** A stated size of components is one of micro-credentials; other kinds of items are not asked. */
function addComponentSize(
  step: Step,
  rule: AmountConstraint & { readonly kind: 'componentSize' },
): readonly PlanNote[] {
  const items = countedIn(step, rule.unit).filter(isMicroCredential);
  const outside = items.filter(
    ({ amount }) =>
      amount !== undefined && (amount < (rule.min ?? 0) || amount > (rule.max ?? Infinity)),
  );
  addCap(
    step,
    outside.map((entry) => ({ ...entry, amount: 1 })),
    0,
  );
  return items.every(hasAmount) ? NO_NOTES : [noteOf(step.scoped, 'to-confirm')];
}

function addExclusion(
  step: Step,
  rule: Constraint & { readonly kind: 'exclude' },
): readonly PlanNote[] {
  if (rule.units === undefined) return [noteOf(step.scoped, 'to-read')];
  const excluded = countedIn(step, 'units').filter((entry) => isUnitIn(entry, rule.units));
  addCap(step, excluded, 0);
  return NO_NOTES;
}

/** Two things held that lie further apart than a time limit allows do not count together. */
function addApartRows(step: Step, rule: TimeLimit): void {
  const held = countedIn(step, 'units').filter(({ source }) => source.kind === 'held');
  for (const first of held) {
    for (const later of held) {
      if (!isTooLate(rule, later, dayOf(first))) continue;
      const terms = [...scaled(first, 1), ...scaled(later, 1)];
      step.draft.addRow({ ...groupNamed(step), terms, max: 1 });
    }
  }
}

function isTooLate(rule: TimeLimit, later: CountedItem, first: IsoDate | undefined): boolean {
  const day = dayOf(later);
  const months = monthsFor(rule, later.item.unit ?? '');
  if (first === undefined || day === undefined || months === undefined) return false;
  return day > addMonths(first, months);
}

function dayOf({ source }: CountedItem): IsoDate | undefined {
  return source.kind === 'held' ? source.held.holding.earnedOn : undefined;
}

/** What is held already cannot be put after what is still to be taken: somebody has to say whether that is let go. */
function orderNotes(
  step: Step,
  { last, sequence = [] }: Constraint & { readonly kind: 'order' },
): readonly PlanNote[] {
  const isHeld = (unit: string) => step.question.held.some((item) => item.unit === unit);
  const firstOpen = sequence.findIndex((unit) => !isHeld(unit));
  const isOvertaken = firstOpen >= 0 && sequence.slice(firstOpen).some(isHeld);
  const isLastHeld = last !== undefined && isHeld(last);
  return isOvertaken || isLastHeld ? [noteOf(step.scoped, 'to-confirm')] : NO_NOTES;
}

/** Entry is decided by what is held; what the catalogue cannot tell is left to the person. */
function entryNotes(
  step: Step,
  rule: Constraint & { readonly kind: 'entryQualification' },
): readonly PlanNote[] {
  const awards = step.question.request.holdings.map((holding) => holding.qualification);
  const isHeld = rule.anyOf.some((award) => awards.includes(award.split('#')[0]));
  return isHeld ? NO_NOTES : [noteOf(step.scoped, 'to-satisfy')];
}

/** Units that must be held or done before the others: precedence sees to the order, these rows to their being there. */
function addFirstUnits(step: Step, units: readonly string[]): void {
  const { held, takes } = step.question;
  for (const unit of units) {
    if (held.some((item) => item.unit === unit)) continue;
    const terms = (takes.get(unit) ?? []).map((variable) => ({ variable, coefficient: 1 }));
    addLeast(step, terms, 1);
  }
}

function countedIn({ draft, question, scoped }: Step, unit: string): readonly CountedItem[] {
  const { sums, choices, data } = question;
  return countedItems(draft, { scoped, sums, choices, unit, counting: data.counting });
}

function addCap(step: Step, items: readonly CountedItem[], max: number): void {
  const terms = items.flatMap((entry) => scaled(entry, 1));
  if (terms.length > 0) step.draft.addRow({ ...groupNamed(step), terms, max });
}

/** A least amount is asked only while the part of the tree that the constraint speaks about is. */
function addLeast(step: Step, terms: readonly Term[], min: number): void {
  const when = step.question.switches.get(step.scoped.node);
  const group = groupNamed(step);
  if (when === undefined) step.draft.addRow({ ...group, terms, min });
  else {
    const switched = [...terms, { variable: when, coefficient: -min }];
    step.draft.addRow({ ...group, terms: switched, min: 0 });
  }
}

function groupNamed({ scoped }: Step): { readonly group: `constraint:${string}` } {
  return { group: `constraint:${scoped.id}` };
}

/** An amount that is not known counts nothing here; the constraint is then noted as to be confirmed. */
function scaled({ terms, amount }: CountedItem, factor: number): readonly Term[] {
  return terms.map(({ variable, coefficient }) => ({
    variable,
    coefficient: coefficient * (amount ?? 0) * factor,
  }));
}

function hasAmount({ amount }: CountedItem): boolean {
  return amount !== undefined;
}

function isUnitIn({ item }: CountedItem, units: readonly string[] | undefined): boolean {
  return item.unit !== undefined && (units ?? []).includes(item.unit);
}

function bodyOf({ source }: CountedItem): string | undefined {
  return source.kind === 'held' ? source.held.awardingBody : source.unit.awardingBody;
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function providerOf({ source }: CountedItem): string | undefined {
  return source.kind === 'held' ? source.held.provider : source.unit.provider;
}

function isMicroCredential({ source }: CountedItem): boolean {
  const unit = source.kind === 'held' ? source.held.unitKind : source.unit.kind;
  return /micro/i.test(unit ?? '');
}
