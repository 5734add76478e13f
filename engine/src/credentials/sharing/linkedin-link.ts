/** What a profile entry is made of. Days as `YYYY-MM-DD` or moments. */
export interface LinkedInFacts {
  readonly name: string;
  readonly organizationName?: string;
  /** Number of the organisation's page, when it is known. */
  readonly organizationId?: string;
  readonly issuedOn?: string;
  readonly expiresOn?: string;
  /** Where the credential can be seen. */
  readonly url?: string;
  readonly id?: string;
}

/** One line to copy, because the address is reported not to fill in every field any more. */
export interface LinkedInField {
  readonly field: 'name' | 'organization' | 'issued' | 'expires' | 'id' | 'url';
  readonly value: string;
}

/** The address that opens the form, and the values for copying by hand. */
export interface LinkedInLink {
  readonly url: string;
  readonly fields: readonly LinkedInField[];
}

const FORM = 'https://www.linkedin.com/profile/add';

/** The link that adds a credential to a profile. Months count from 1. */
export function linkedInLink(facts: LinkedInFacts): LinkedInLink {
  const issued = yearAndMonth(facts.issuedOn);
  const expires = yearAndMonth(facts.expiresOn);
  const organization =
    facts.organizationId === undefined
      ? { organizationName: facts.organizationName }
      : { organizationId: facts.organizationId };
  const query = parametersOf({
    startTask: 'CERTIFICATION_NAME',
    name: facts.name,
    ...organization,
    issueYear: issued?.year,
    issueMonth: issued?.month,
    expirationYear: expires?.year,
    expirationMonth: expires?.month,
    certUrl: facts.url,
    certId: facts.id,
  });
  return { url: `${FORM}?${query}`, fields: fieldsOf(facts, issued, expires) };
}

interface YearAndMonth {
  readonly year: string;
  readonly month: string;
}

function yearAndMonth(day: string | undefined): YearAndMonth | undefined {
  const [, year, digits] = /^(\d{4})-(0[1-9]|1[0-2])/.exec(day ?? '') ?? [];
  return year === undefined || digits === undefined
    ? undefined
    : { year, month: String(Number(digits)) };
}

function fieldsOf(
  facts: LinkedInFacts,
  issued: YearAndMonth | undefined,
  expires: YearAndMonth | undefined,
): readonly LinkedInField[] {
  const values = [
    { field: 'name', value: facts.name },
    { field: 'organization', value: facts.organizationName },
    { field: 'issued', value: issued && `${issued.month}/${issued.year}` },
    { field: 'expires', value: expires && `${expires.month}/${expires.year}` },
    { field: 'id', value: facts.id },
    { field: 'url', value: facts.url },
  ] as const;
  return values.flatMap(({ field, value }) => (value === undefined ? [] : [{ field, value }]));
}

function parametersOf(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&');
}
