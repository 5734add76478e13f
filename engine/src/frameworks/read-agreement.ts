import { type Finding, problemAt, type Reading, readShape } from '../terms/index.js';
import type { Agreement, AgreementParty } from './agreements.js';
import { type AgreementFile, agreementShape } from './agreements-shapes.js';
import type { Span } from './span.js';

/**
 * Reads one file of `data/agreements`, already parsed.
 *
 * @param id what the path of the file says; the file must carry the same
 * @returns the agreement, or every problem at once
 */
export function readAgreement(value: unknown, id: string): Reading<Agreement> {
  const file = readShape(agreementShape, value);
  if (file.kind === 'refused') return file;
  const findings = checkAgreement(file.value, id);
  return findings.length > 0
    ? { kind: 'refused', findings }
    : { kind: 'read', value: toAgreement(file.value), findings: [] };
}

function toAgreement(file: AgreementFile): Agreement {
  const { legallyBinding, inForceFrom, inForceUntil, retroactive, asOf, fields, ...rest } = file;
  const inForce = toSpan(inForceFrom, inForceUntil);
  return {
    ...rest,
    isLegallyBinding: legallyBinding,
    ...(inForce && { inForce }),
    ...(retroactive !== undefined && { isRetroactive: retroactive }),
    ...(asOf && { asOf: asOf.day, ...(asOf.precision && { asOfPrecision: asOf.precision }) }),
    fields: { ...fields, list: fields.list ?? [], automatic: fields.automatic ?? [] },
  };
}

function toSpan(
  from: AgreementFile['inForceFrom'],
  until: AgreementFile['inForceUntil'],
): Span | undefined {
  if (!from && !until) return undefined;
  return {
    ...(from && { from: from.day, ...(from.precision && { fromPrecision: from.precision }) }),
    ...(until && { until: until.day, ...(until.precision && { untilPrecision: until.precision }) }),
  };
}

function checkAgreement(file: AgreementFile, id: string): readonly Finding[] {
  return [
    ...checkId(file, id),
    ...checkDays(file),
    ...checkFields(file),
    ...file.parties.flatMap((party, index) => checkParty(file, party, index)),
    ...checkCount(file),
  ];
}

function checkId(file: AgreementFile, id: string): readonly Finding[] {
  if (file.id === id) return [];
  return [problemAt('id-mismatch', ['id'], `The file is named ${id}: make both equal.`)];
}

function checkDays(file: AgreementFile): readonly Finding[] {
  const { inForceFrom: from, inForceUntil: until } = file;
  if (!from || !until || from.day < until.day) return [];
  return [
    problemAt('dates-reversed', ['inForceUntil'], 'Ends on or before its first day: correct one.'),
  ];
}

function checkFields(file: AgreementFile): readonly Finding[] {
  const needsList = file.fields.mode !== 'all';
  if (needsList === (file.fields.list !== undefined)) return [];
  const message = needsList
    ? `Name the fields for ${file.fields.mode}.`
    : 'A list has no meaning when all fields are covered: remove it or change the mode.';
  return [problemAt('agreement-fields', ['fields', 'list'], message)];
}

function checkParty(file: AgreementFile, party: AgreementParty, index: number): readonly Finding[] {
  const path = ['parties', index];
  const findings: Finding[] = [];
  if (file.parties.findIndex((other) => other.code === party.code) !== index) {
    findings.push(problemAt('party-repeated', path, `${party.code} stands twice: keep one.`));
  }
  if ((party.year === undefined) !== (party.knowing === undefined)) {
    findings.push(
      problemAt('party-year', path, 'Write year and knowing together, or leave both out.'),
    );
  }
  if (party.endedOn !== undefined && party.status !== 'withdrawn') {
    findings.push(
      problemAt('party-ended', path, 'A party that ended is withdrawn: correct status or endedOn.'),
    );
  }
  return findings;
}

/** A complete list must hold as many parties as a source counts; an incomplete one may hold fewer or more. */
function checkCount(file: AgreementFile): readonly Finding[] {
  const counted = file.parties.filter(({ status }) => COUNTED.has(status)).length;
  const { partyCountReported: reported } = file;
  if (!file.partiesComplete || reported === undefined || counted === reported) return [];
  const message = `The list is called complete with ${counted} parties, a source counts ${reported}.`;
  return [problemAt('party-count', ['partyCountReported'], message)];
}

/** Suspended states are still members in the counts that sources report. */
const COUNTED: ReadonlySet<AgreementParty['status']> = new Set(['party', 'suspended']);
