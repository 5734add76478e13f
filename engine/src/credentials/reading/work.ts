import type { Finding } from '../../terms/index.js';
import type { Json } from '../json.js';
import type { Cryptography } from '../ports.js';
import type { CredentialReading, Envelope, TrailStep } from '../reading.js';
import type { Budget } from './budget.js';

/** Where reading stands: the way from the input, and the remarks that were made on it. */
export interface Place {
  readonly trail: readonly TrailStep[];
  readonly findings: readonly Finding[];
  /** Containers that were opened on the way. */
  readonly containers: number;
  /** Steps of any kind on the way: tokens inside tokens count too. */
  readonly depth: number;
}

/** The outermost place of an input. */
export const OUTSIDE: Place = { trail: [], findings: [], containers: 0, depth: 0 };

/** What all readers need, and the way back to the first of them for what they find inside. */
export interface Work {
  readonly budget: Budget;
  readonly cryptography: Cryptography;
  readonly readBytes: (bytes: Uint8Array, place: Place) => CredentialReading;
  readonly readText: (text: string, place: Place) => CredentialReading;
  /** A JSON value that stands in the place; `envelope` is what it was wrapped in. */
  readonly readValue: (value: Json, wrapped: Wrapped, place: Place) => CredentialReading;
}

/** How a JSON value came to be known. */
export interface Wrapped {
  readonly envelope: Envelope;
  /** The bytes that hold it: a token, a JSON text. Undefined: write it out anew to name it. */
  readonly source: Uint8Array | undefined;
}

/** The place one step further in. */
export function inside(place: Place, step: TrailStep, findings: readonly Finding[] = []): Place {
  return {
    trail: [...place.trail, step],
    findings: [...place.findings, ...findings],
    containers: place.containers,
    depth: place.depth + 1,
  };
}

/** A finding about the bytes or the text of a credential. */
export function problem(code: string, message: string, path = ''): Finding {
  return { code, path, message, severity: 'error' };
}

/** A remark that does not stop reading. */
export function remark(code: string, message: string, path = ''): Finding {
  return { code, path, message, severity: 'warning' };
}

/** A reading that failed for one reason. */
export function broken(code: string, message: string, path = ''): CredentialReading {
  return { kind: 'broken', findings: [problem(code, message, path)] };
}

/** Each byte as one character; for scanning binary files for ASCII words. */
export function latin1Of(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** A stranger's name fit for a sentence: no control characters, not long. */
export function shortName(name: string): string {
  const plain = name.replace(/\p{C}/gu, '').trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
