import type { DataRelease, Qualification, Unit } from 'cairn/catalogue';
import type { Holding } from 'cairn/portfolio';
import { type IsoDate, isIsoDate } from 'cairn/terms';

/** The form as it is being filled: text as typed, numbers NaN when empty. */
export interface Draft {
  readonly title: string;
  readonly unit?: string;
  readonly qualification?: string;
  readonly state: Holding['state'];
  readonly earnedOn: string;
  readonly expiresOn: string;
  readonly framework: string;
  readonly level: string;
  readonly credit: number;
  readonly system: string;
  readonly hours: number;
  readonly body: string;
  readonly country: string;
  readonly grade: string;
  readonly evidence: string;
  readonly note: string;
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  state: 'claimed',
  earnedOn: '',
  expiresOn: '',
  framework: '',
  level: '',
  credit: Number.NaN,
  system: '',
  hours: Number.NaN,
  body: '',
  country: '',
  grade: '',
  evidence: '',
  note: '',
};

export type DraftField =
  | 'title'
  | 'earnedOn'
  | 'expiresOn'
  | 'level'
  | 'system'
  | 'country'
  | 'evidence';
/** What is wrong, field by field, as the last part of a `have.form.error.…` key. */
export type DraftErrors = Partial<
  Record<DraftField, 'title' | 'dates' | 'future' | 'level' | 'system' | 'country' | 'url'>
>;

/** The holding as the form shows it. */
export function toDraft(holding: Holding): Draft {
  return {
    ...EMPTY_DRAFT,
    title: holding.title,
    ...(holding.unit === undefined ? {} : { unit: holding.unit }),
    ...(holding.qualification === undefined ? {} : { qualification: holding.qualification }),
    state: holding.state,
    earnedOn: holding.earnedOn ?? '',
    expiresOn: holding.expiresOn ?? '',
    framework: holding.level?.framework ?? '',
    level: holding.level?.code ?? '',
    credit: holding.credit?.amount ?? Number.NaN,
    system: holding.credit?.system ?? '',
    hours: holding.workloadHours ?? Number.NaN,
    body: holding.awardingBody ?? '',
    country: holding.country ?? '',
    grade: holding.grade ?? '',
    evidence: holding.evidence?.[0]?.url ?? holding.evidence?.[0]?.title ?? '',
    note: holding.note ?? '',
  };
}

/** Every problem of the draft at once; empty when it can be saved. */
export function checkDraft(draft: Draft, today: IsoDate): DraftErrors {
  const { earnedOn, expiresOn, state, framework, level, credit, system, country } = draft;
  return {
    ...(draft.title.trim() ? {} : { title: 'title' }),
    ...(state === 'claimed' && earnedOn > today ? { earnedOn: 'future' } : {}),
    ...(earnedOn && expiresOn && expiresOn < earnedOn ? { expiresOn: 'dates' } : {}),
    ...(framework && !level ? { level: 'level' } : {}),
    ...(Number.isFinite(credit) && !system ? { system: 'system' } : {}),
    ...(country && !/^[A-Za-z]{2}$/.test(country) ? { country: 'country' } : {}),
    ...(/^[a-z]+:/i.test(draft.evidence) && !/^https?:\/\/\S+$/i.test(draft.evidence)
      ? { evidence: 'url' }
      : {}),
  };
}

/**
 * The holding of a draft without errors. What the form does not show is kept from `before`. A verified holding whose
 * facts were changed is the person's claim: the credential no longer says the same.
 */
export function fromDraft(draft: Draft, id: string, before?: Holding): Holding {
  const holding = holdingOf(draft, id, before);
  if (holding.state !== 'verified' || !before || hasSameFacts(holding, before)) return holding;
  return { ...holding, state: 'claimed' };
}

/** Note and evidence are the person's own words beside the credential, so they may change. */
function hasSameFacts(a: Holding, b: Holding): boolean {
  const factsOf = ({ note: _note, evidence: _evidence, ...facts }: Holding) =>
    JSON.stringify(Object.entries(facts).sort());
  return factsOf(a) === factsOf(b);
}

function holdingOf(draft: Draft, id: string, before?: Holding): Holding {
  const day = (text: string) => (isIsoDate(text) ? text : undefined);
  const text = (value: string) => value.trim() || undefined;
  const amount = (value: number) => (Number.isFinite(value) && value > 0 ? value : undefined);
  const credit = amount(draft.credit);
  return withoutAbsent({
    ...before,
    id,
    title: draft.title.trim(),
    unit: draft.unit,
    qualification: draft.qualification,
    state: draft.state,
    earnedOn: day(draft.earnedOn),
    expiresOn: day(draft.expiresOn),
    level:
      draft.framework && draft.level
        ? { framework: draft.framework, code: draft.level }
        : undefined,
    credit: credit && draft.system ? { amount: credit, system: draft.system } : undefined,
    workloadHours: amount(draft.hours),
    awardingBody: text(draft.body),
    country: text(draft.country)?.toUpperCase(),
    grade: text(draft.grade),
    evidence: evidenceOf(draft, before),
    note: text(draft.note),
  });
}

/** Picking a catalogue entry takes its title and leaves its facts to the catalogue, so that they stay current. */
export function pickEntry(
  draft: Draft,
  kind: 'unit' | 'qualification',
  entry: Unit | Qualification,
): Draft {
  const { unit: _unit, qualification: _qualification, ...rest } = draft;
  return { ...rest, title: entry.title, [kind]: entry.id };
}

/** Cuts the tie to the catalogue; the facts of the entry become the person's own words. */
export function keepOwnTitle(draft: Draft, title: string): Draft {
  const { unit: _unit, qualification: _qualification, ...rest } = draft;
  return { ...rest, title };
}

/** The level codes of a framework as they hold on a day, in their order. */
export function levelCodes(
  release: DataRelease | undefined,
  framework: string,
): readonly { readonly code: string; readonly label: string }[] {
  const versions = release?.frameworks.frameworks.get(framework)?.versions ?? [];
  return versions.at(-1)?.levels ?? [];
}

function evidenceOf(draft: Draft, before: Holding | undefined): Holding['evidence'] {
  const text = draft.evidence.trim();
  const others = before?.evidence?.slice(1) ?? [];
  if (!text) return others.length > 0 ? others : undefined;
  const first = before?.evidence?.[0];
  if (first && (first.url ?? first.title) === text) return before.evidence;
  const entry = /^https?:/i.test(text)
    ? { title: new URL(text).hostname, url: text }
    : { title: text };
  return [entry, ...others];
}

type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined };

function withoutAbsent(holding: Loose<Holding> & Pick<Holding, 'id' | 'title' | 'state'>): Holding {
  const { id, title, state, ...rest } = holding;
  const present = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  );
  return { id, title, state, ...present };
}
