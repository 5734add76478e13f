import { type Finding, problemAt, type Reading, readShape } from '../terms/index.js';
import type { Register, RegisterIdentifier } from './registers.js';
import { registerShape } from './registers-shapes.js';
import { isPattern } from './standards-check-shapes.js';

type Path = readonly (string | number)[];

/**
 * Reads one file of `data/registers`, already parsed.
 *
 * @param id what the path of the file says; the file must carry the same
 * @returns the register, or every problem at once
 */
export function readRegister(value: unknown, id: string): Reading<Register> {
  const file: Reading<Register> = readShape(registerShape, value);
  if (file.kind === 'refused') return file;
  const findings = checkRegister(file.value, id);
  return findings.length > 0 ? { kind: 'refused', findings } : file;
}

function checkRegister(register: Register, id: string): readonly Finding[] {
  return [
    ...(register.id === id
      ? []
      : [problemAt('id-mismatch', ['id'], `The file is named ${id}: make both equal.`)]),
    ...checkIdentifier(register.identifier, ['identifier']),
    ...register.otherIdentifiers.flatMap((identifier, index) =>
      checkIdentifier(identifier, ['otherIdentifiers', index]),
    ),
    ...checkStatus(register),
  ];
}

function checkIdentifier(identifier: RegisterIdentifier, path: Path): readonly Finding[] {
  const { pattern, example } = identifier;
  if (pattern === undefined) return [];
  if (!isPattern(pattern)) {
    return [
      problemAt('pattern-invalid', [...path, 'pattern'], 'Not a regular expression: correct it.'),
    ];
  }
  if (example === undefined || new RegExp(pattern, 'u').test(example)) return [];
  return [
    problemAt('example-mismatch', [...path, 'example'], `${example} does not fit the pattern.`),
  ];
}

function checkStatus(register: Register): readonly Finding[] {
  if (register.statusWords.length === 0 || register.statusKnowing !== undefined) return [];
  const message = 'Say how the status words are known: read, partly-read or recalled.';
  return [problemAt('status-knowing-missing', ['statusKnowing'], message)];
}
