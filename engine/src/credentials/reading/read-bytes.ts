import { decodeUtf8 } from '../crypto/bytes.js';
import type { CredentialReading } from '../reading.js';
import { combine } from './combine.js';
import type { Container, Opening } from './container.js';
import { CONTAINERS } from './containers.js';
import { cborKindOf, readCose } from './envelopes/read-cose.js';
import { foreign } from './foreign.js';
import { foreignFile } from './foreign-files.js';
import { broken, inside, type Place, type Work } from './work.js';

/** The credentials that bytes are or hold: in a container, in COSE, or as text. Never throws. */
export function readBytes(bytes: Uint8Array, place: Place, work: Work): CredentialReading {
  const container = CONTAINERS.find(({ recognises }) => recognises(bytes));
  if (container) return readContainer(container, bytes, place, work);
  const known = foreignFile(bytes);
  if (known) return foreign(known);
  const text = textOf(bytes);
  if (text !== undefined) return work.readText(text, place);
  const cbor = cborKindOf(bytes);
  if (cbor === 'cose') return readCose(bytes, place, work);
  return foreign(cbor === 'mdoc' ? 'foreign-mdoc' : 'foreign-file');
}

function readContainer(
  container: Container,
  bytes: Uint8Array,
  place: Place,
  work: Work,
): CredentialReading {
  const { maxContainers } = work.budget.limits;
  if (place.containers >= maxContainers) {
    const message = `More than ${maxContainers} files lie inside one another. Unpack them and upload the credential by itself.`;
    return broken('credential-nested-too-deep', message);
  }
  const opening = container.open(bytes, work.budget);
  if (opening.kind === 'empty') return foreign(opening.code);
  if (opening.kind === 'refused') return { kind: 'broken', findings: opening.findings };
  return readInsides(opening, { ...place, containers: place.containers + 1 }, work);
}

function readInsides(
  opening: Extract<Opening, { kind: 'opened' }>,
  place: Place,
  work: Work,
): CredentialReading {
  const portions = opening.insides.map(({ bytes, step }) => {
    const next = inside(place, step, opening.findings);
    return { trail: next.trail, reading: work.readBytes(bytes, next) };
  });
  const skipped = opening.leftOut.map(({ step, reason }) => ({
    trail: [...place.trail, step],
    reason,
  }));
  return combine(portions, skipped, foreign(opening.otherwise));
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = decodeUtf8(bytes);
  return text?.includes('\0') ? undefined : text;
}
