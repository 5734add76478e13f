import {
  type Agreement,
  agreementStateOn,
  type PartyStanding,
  partyStandingOn,
} from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';

/** An agreement with its state on a day and, when a country was chosen, where that country stands. */
export interface AgreementRow {
  readonly id: string;
  readonly label: string;
  readonly agreement: Agreement;
  readonly state: ReturnType<typeof agreementStateOn>;
  /** States that are bound on the day, as far as the list is known. */
  readonly parties: number;
  readonly standing?: PartyStanding;
}

export interface AgreementFilters {
  readonly text: string;
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
  readonly purpose?: string | undefined;
}

export function agreementRows(
  agreements: readonly Agreement[],
  filters: AgreementFilters,
  on: IsoDate,
): readonly AgreementRow[] {
  const { text, country, kind, purpose } = filters;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return agreements
    .filter((agreement) => kind === undefined || agreement.kind === kind)
    .filter(({ purposes }) => purpose === undefined || purposes.some((one) => one === purpose))
    .filter((agreement) => words.every((word) => textOf(agreement).includes(word)))
    .map((agreement) => toRow(agreement, country, on))
    .filter(({ standing }) => standing === undefined || standing.kind !== 'not-party')
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

const RANKS: readonly PartyStanding['kind'][] = [
  'party',
  'party-in-part',
  'not-bound',
  'not-yet',
  'ended',
  'not-known',
];

/** What binds stands first, what is not known last. */
function rankOf({ standing }: AgreementRow): number {
  return standing === undefined ? 0 : RANKS.indexOf(standing.kind);
}

function toRow(agreement: Agreement, country: string | undefined, on: IsoDate): AgreementRow {
  const { id, label, parties } = agreement;
  return {
    id,
    label,
    agreement,
    state: agreementStateOn(agreement, on),
    parties: parties.filter(({ code }) => partyStandingOn(agreement, code, on).kind === 'party')
      .length,
    ...(country === undefined ? {} : { standing: partyStandingOn(agreement, country, on) }),
  };
}

function textOf({ id, label, effect, levels, fields }: Agreement): string {
  return [id, label, effect, levels, fields.text, ...fields.list].join(' ').toLowerCase();
}
