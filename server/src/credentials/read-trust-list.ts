import type { TrustList } from 'cairn/credentials';
import { isoDateShape, problemAt, type Reading, readShape, textShape } from 'cairn/terms';
import { z } from 'zod';

/** What a file with a trust list says it is. */
export const TRUST_LIST_FORMAT = 'cairn-trust-list/1';

const MOST_ISSUERS = 100_000;
const COUNTRY = /^[A-Z]{2}$/;
const ID = /^(did:[a-z0-9]+:[^\s]+|https:\/\/[^\s]+|([a-z0-9-]+\.)+[a-z0-9-]+)$/;

const issuerShape = z.strictObject({
  ids: z
    .array(
      z.string().max(2_000).regex(ID, 'Write a DID, an https address, or a domain in lower case.'),
    )
    .min(1)
    .max(100),
  name: textShape,
  from: isoDateShape.exactOptional(),
  until: isoDateShape.exactOptional(),
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
  country: z.string().regex(COUNTRY, 'Write two capital letters of ISO 3166.').exactOptional(),
});

const trustListShape = z.strictObject({
  format: z.literal(TRUST_LIST_FORMAT),
  id: textShape,
  title: textShape,
  owner: textShape,
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
  asOf: isoDateShape,
  issuers: z.array(issuerShape).max(MOST_ISSUERS),
});

/** Reads a trust list that an operator wrote; strict, because a slip here would vouch for the wrong party. */
export function readTrustList(value: unknown): Reading<TrustList> {
  const reading = readShape(trustListShape, value);
  if (reading.kind === 'refused') return reading;
  const { format: _format, ...list } = reading.value;
  const findings = list.issuers.flatMap(({ from, until }, i) =>
    from !== undefined && until !== undefined && from >= until
      ? [
          problemAt(
            'dates-reversed',
            ['issuers', i, 'until'],
            'The last day is not after the first.',
          ),
        ]
      : [],
  );
  return findings.length > 0
    ? { kind: 'refused', findings }
    : { kind: 'read', value: list, findings: [] };
}
