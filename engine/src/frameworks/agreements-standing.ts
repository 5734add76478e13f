import type { IsoDate } from '../terms/index.js';
import type { Agreement, AgreementParty } from './agreements.js';

/** Where a state stands in an agreement on a day. */
export type PartyStanding =
  | { readonly kind: 'party'; readonly party: AgreementParty }
  /** Only parts of the state are bound: `CA` when the list names `CA-QC`. */
  | { readonly kind: 'party-in-part'; readonly parts: readonly AgreementParty[] }
  | { readonly kind: 'not-yet'; readonly party: AgreementParty }
  | { readonly kind: 'ended'; readonly party: AgreementParty }
  /** In the list without being bound: signed only, suspended, provisional, under review. */
  | { readonly kind: 'not-bound'; readonly party: AgreementParty }
  /** Not in a list that is complete as of {@link Agreement.asOf}. */
  | { readonly kind: 'not-party' }
  /** Not in a list that is incomplete. */
  | { readonly kind: 'not-known' };

/**
 * Where a state or a part of one (`GB-ENG`, covered by `GB`) stands on a day.
 *
 * Party years are years: a day in the year of joining counts as joined, as the accords themselves do.
 */
export function partyStandingOn(agreement: Agreement, code: string, on: IsoDate): PartyStanding {
  const party =
    agreement.parties.find((entry) => entry.code === code) ??
    agreement.parties.find((entry) => code.startsWith(`${entry.code}-`));
  if (party) return standingOf(party, on);
  const parts = agreement.parties.filter(
    (entry) => entry.code.startsWith(`${code}-`) && standingOf(entry, on).kind === 'party',
  );
  if (parts.length > 0) return { kind: 'party-in-part', parts };
  return { kind: agreement.partiesComplete ? 'not-party' : 'not-known' };
}

/** Whether the agreement itself is in force on a day; without a known first day the answer is `not-known`. */
export function agreementStateOn(
  agreement: Agreement,
  on: IsoDate,
): 'in-force' | 'not-yet' | 'ended' | 'not-known' {
  const { from, until } = agreement.inForce ?? {};
  if (until !== undefined && until <= on) return 'ended';
  if (from === undefined) return 'not-known';
  return from <= on ? 'in-force' : 'not-yet';
}

function standingOf(party: AgreementParty, on: IsoDate): PartyStanding {
  if (party.endedOn !== undefined && party.endedOn <= on) return { kind: 'ended', party };
  const wasParty = party.status === 'withdrawn' && party.endedOn !== undefined;
  if (party.status === 'withdrawn' && !wasParty) return { kind: 'ended', party };
  if (party.status !== 'party' && !wasParty) return { kind: 'not-bound', party };
  if (party.year !== undefined && Number(on.slice(0, 4)) < party.year) {
    return { kind: 'not-yet', party };
  }
  return { kind: 'party', party };
}
