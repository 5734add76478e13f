import type { DataRelease } from 'cairn/catalogue';
import { isIsoDate } from 'cairn/terms';
import { achievementOfAward } from './catalogue-choices.js';

/** The form as it is being filled: text as typed, days `''` when not known. */
export interface OrderDraft {
  readonly title: string;
  /** `unit:…` or `award:…` when it comes from the catalogue, else `''`. */
  readonly entry: string;
  /** Only for an achievement that no catalogue knows. */
  readonly description: string;
  readonly criteria: string;
  readonly recipientBy: 'email' | 'id';
  readonly email: string;
  readonly isEmailClear: boolean;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly awardedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly resultName: string;
  readonly result: string;
  readonly evidenceName: string;
  readonly evidenceUrl: string;
}

export const EMPTY_ORDER: OrderDraft = {
  title: '',
  entry: '',
  description: '',
  criteria: '',
  recipientBy: 'email',
  email: '',
  isEmailClear: false,
  recipientId: '',
  recipientName: '',
  awardedOn: '',
  validFrom: '',
  validUntil: '',
  resultName: '',
  result: '',
  evidenceName: '',
  evidenceUrl: '',
};

export type OrderField =
  | 'title'
  | 'email'
  | 'recipientId'
  | 'awardedOn'
  | 'validFrom'
  | 'validUntil'
  | 'evidenceUrl';
export type OrderProblem = 'title' | 'email' | 'did' | 'day' | 'order' | 'https';
/** What is wrong, field by field, as the last part of a `studio.error.…` key. */
export type OrderProblems = Readonly<Partial<Record<OrderField, OrderProblem>>>;

const EMAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/;
const IDENTIFIER = /^(did:[a-z0-9]+:\S+|https:\/\/\S+|urn:\S+)$/;

/** Everything that the server would refuse and a person can mend here. */
export function orderProblems(draft: OrderDraft): OrderProblems {
  const { title, recipientBy, email, recipientId, evidenceUrl } = draft;
  const isBackwards =
    draft.validFrom !== '' && draft.validUntil !== '' && draft.validUntil < draft.validFrom;
  return {
    ...(title.trim() === '' ? { title: 'title' } : {}),
    ...(recipientBy === 'email' && !EMAIL.test(email.trim()) ? { email: 'email' } : {}),
    ...(recipientBy === 'id' && !IDENTIFIER.test(recipientId.trim()) ? { recipientId: 'did' } : {}),
    ...dayProblem('awardedOn', draft.awardedOn),
    ...dayProblem('validFrom', draft.validFrom),
    ...(isBackwards ? { validUntil: 'order' } : dayProblem('validUntil', draft.validUntil)),
    ...(evidenceUrl.trim() !== '' && !/^https:\/\/\S+$/.test(evidenceUrl.trim())
      ? { evidenceUrl: 'https' }
      : {}),
  };
}

function dayProblem(field: OrderField, day: string): OrderProblems {
  return day === '' || isIsoDate(day) ? {} : { [field]: 'day' };
}

/** The request to the server; what was left empty is left out. */
export function toOrder(draft: OrderDraft, release: DataRelease | undefined) {
  const { recipientName, result, resultName, evidenceName, evidenceUrl } = draft;
  const hasEvidence = [evidenceName, evidenceUrl].some((text) => text.trim() !== '');
  return {
    achievement: achievementOf(draft, release),
    recipient: {
      ...(draft.recipientBy === 'email'
        ? { email: draft.email.trim(), hashed: !draft.isEmailClear }
        : { id: draft.recipientId.trim() }),
      ...given({ name: recipientName }),
    },
    ...given({
      awardedOn: draft.awardedOn,
      validFrom: draft.validFrom,
      validUntil: draft.validUntil,
    }),
    ...(hasEvidence ? { evidence: [given({ name: evidenceName, url: evidenceUrl })] } : {}),
    ...(result.trim() === ''
      ? {}
      : { results: [{ name: resultName.trim() || 'Result', value: result.trim() }] }),
  };
}

/** The achievement that is chosen, as the server takes it. */
export function achievementOf(draft: OrderDraft, release: DataRelease | undefined) {
  const [kind, id] = entryOf(draft.entry);
  if (kind === 'unit' && id !== undefined) return { unit: id };
  const award = id === undefined ? undefined : release?.catalogue.qualifications.get(id);
  if (release !== undefined && award !== undefined) return achievementOfAward(award, release);
  const { title, description, criteria } = draft;
  return { name: title.trim(), ...given({ description, criteria }) };
}

function entryOf(entry: string): readonly [string?, string?] {
  const at = entry.indexOf(':');
  return at < 0 ? [] : [entry.slice(0, at), entry.slice(at + 1)];
}

function given(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(texts).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(kept.filter(([, text]) => text !== ''));
}
