import {
  type Qualification,
  type Register,
  readQualification,
  readRegister,
  readStandard,
  readUnitGroup,
  type Standard,
  type Unit,
} from 'cairn/catalogue';
import { readYaml } from 'cairn/documents';
import {
  type Agreement,
  type CreditSystem,
  type Framework,
  readAgreement,
  readCreditSystem,
  readFramework,
} from 'cairn/frameworks';
import { type Finding, problemAt, type Reading } from 'cairn/terms';
import type { DataFile } from './data-files.js';

/** Everything under `data/`, in engine types with their defaults, in the order of the paths. */
export interface DataSet {
  readonly frameworks: readonly Framework[];
  readonly creditSystems: readonly CreditSystem[];
  readonly agreements: readonly Agreement[];
  readonly standards: readonly Standard[];
  readonly registers: readonly Register[];
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
}

/** A finding with the file in which it was found; no file for what only the whole shows. */
export interface DataFinding extends Finding {
  readonly file?: string;
}

/** Reads one parsed file of a kind and keeps what it holds. */
type Load = (value: unknown, id: string) => readonly Finding[];

/** Reads every file by the kind of its folder; a file of no kind is a finding. */
export function readDataSet(files: readonly DataFile[]): {
  readonly data: DataSet;
  readonly findings: readonly DataFinding[];
} {
  const { data, kinds } = emptySet();
  const findings = files.flatMap((file) =>
    readFile(file, kinds).map((finding) => ({ ...finding, file: file.path })),
  );
  return { data, findings };
}

/** The table of kinds: a new kind is a list, and one line here. */
function emptySet() {
  const frameworks: Framework[] = [];
  const creditSystems: CreditSystem[] = [];
  const agreements: Agreement[] = [];
  const standards: Standard[] = [];
  const registers: Register[] = [];
  const units: Unit[] = [];
  const qualifications: Qualification[] = [];
  const kinds: ReadonlyMap<string, Load> = new Map([
    ['frameworks', keep(readFramework, frameworks)],
    ['credit-systems', keep(readCreditSystem, creditSystems)],
    ['agreements', keep(readAgreement, agreements)],
    ['standards', keep(readStandard, standards)],
    ['registers', keep(readRegister, registers)],
    ['catalogue/units', keepAll(readUnitGroup, units)],
    ['catalogue/qualifications', keep(readQualification, qualifications)],
  ]);
  const data: DataSet = {
    frameworks,
    creditSystems,
    agreements,
    standards,
    registers,
    units,
    qualifications,
  };
  return { data, kinds };
}

function readFile(file: DataFile, kinds: ReadonlyMap<string, Load>): readonly Finding[] {
  const [, folder = '', id = ''] = /^(.+)\/([^/]+)\.yaml$/.exec(file.path) ?? [];
  const load = kinds.get(folder);
  if (load === undefined) {
    const places = [...kinds.keys()].map((kind) => `${kind}/<id>.yaml`).join(', ');
    return [problemAt('data-file-misplaced', [], `A data file is one of: ${places}.`)];
  }
  const document = readYaml(file.text);
  return document.kind === 'read' ? load(document.value, id) : document.findings;
}

function keep<T>(read: (value: unknown, id: string) => Reading<T>, into: T[]): Load {
  return keepAll<T>((value, id) => {
    const reading = read(value, id);
    return reading.kind === 'read' ? { ...reading, value: [reading.value] } : reading;
  }, into);
}

function keepAll<T>(read: (value: unknown, id: string) => Reading<readonly T[]>, into: T[]): Load {
  return (value, id) => {
    const reading = read(value, id);
    if (reading.kind === 'read') into.push(...reading.value);
    return reading.findings;
  };
}

/** How many records each part holds. */
export function countsOf(data: DataSet): Readonly<Record<keyof DataSet, number>> {
  return {
    frameworks: data.frameworks.length,
    creditSystems: data.creditSystems.length,
    agreements: data.agreements.length,
    standards: data.standards.length,
    registers: data.registers.length,
    units: data.units.length,
    qualifications: data.qualifications.length,
  };
}

/** A finding as one line for a person: how bad, what, where, why. */
export function lineOf({ severity, code, file, path, message }: DataFinding): string {
  const place = [file === undefined ? undefined : `data/${file}`, path || undefined];
  return `${severity} ${code} ${place.filter(Boolean).join(' ')}: ${message}`;
}
