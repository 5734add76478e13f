import {
  buildCatalogue,
  type DataRelease,
  RELEASE_FORMAT,
  RELEASE_PARTS,
  type ReleaseManifest,
  type ReleasePart,
  readQualification,
  readRegister,
  readStandard,
  readUnit,
} from 'cairn/catalogue';
import {
  buildFrameworkData,
  readAgreement,
  readCreditSystem,
  readFramework,
} from 'cairn/frameworks';
import type { Reading } from 'cairn/terms';
import type { ServedData } from '../served-data.js';

const CHECKED = '2026-11-21';
const SOURCE = { title: 'Invented for tests', url: 'https://example.org/', read: CHECKED };

/** Frameworks cite their sources by id. */
const LISTED = { ...SOURCE, id: 'invented', knowing: 'read' };

/** A release of invented places, small enough to know by heart. */
export function smallRelease(): DataRelease {
  return {
    version: '2026.1',
    hash: 'f'.repeat(64),
    frameworks: buildFrameworkData(
      [frameworkOf('aa-qf', 'Aland'), sharedFramework(), frameworkOf('zz-none', 'Zland', true)],
      [creditSystemOf('aa-credit', 10, 120), creditSystemOf('rr-credit', 25, 60)],
    ),
    catalogue: buildCatalogue(['a', 'b', 'c', 'd'].map(unitOf), [
      awardOf('aa-award', ['a', 'b'], 'Certificate of Alpha'),
      awardOf('aa-other', ['c', 'd']),
    ]),
    agreements: [must(readAgreement(AGREEMENT, 'aa-bb'))],
    standards: [must(readStandard(STANDARD, 'aa-standard'))],
    registers: [must(readRegister(REGISTER, 'aa-register'))],
  };
}

/** The small release as the server serves it, with one static part. */
export function smallServedData(): ServedData {
  const bytes = Buffer.from('[]');
  const release = smallRelease();
  const partOf = (name: ReleasePart) => [
    name,
    { file: `${name}.0123abcd.json`, hash: '0123abcd', count: 0, bytes: bytes.length },
  ];
  const { version, hash } = release;
  const manifest: ReleaseManifest = {
    format: RELEASE_FORMAT,
    version,
    hash,
    parts: Object.fromEntries(RELEASE_PARTS.map(partOf)),
  };
  return { release, manifest, parts: new Map([['units.0123abcd.json', bytes]]) };
}

function must<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}

function frameworkOf(id: string, label: string, isLadder = false) {
  const levels = ['1', '2'].map((code, i) => ({ ordinal: i + 1, code, label: `Level ${code}` }));
  const referencing = {
    framework: 'rr-meta',
    version: '2020',
    from: '2021-03-01',
    status: 'referenced',
    knowing: 'read',
    official: { '1': '1', '2': '2' },
  };
  const value = {
    ...frameworkBase(id, label, levels),
    jurisdiction: { countries: [id.slice(0, 2).toUpperCase()] },
    kind: 'national',
    scope: isLadder ? 'no-nqf' : 'comprehensive',
    creditSystem: 'aa-credit',
    referencing: isLadder ? [] : [referencing],
  };
  return must(readFramework(value, id));
}

function sharedFramework() {
  const levels = ['1', '2', '3'].map((code, i) => ({ ordinal: i + 1, code, label: `R${code}` }));
  const value = {
    ...frameworkBase('rr-meta', 'Regional framework', levels),
    jurisdiction: { region: 'RR' },
    kind: 'regional-meta',
    scope: 'comprehensive',
  };
  return must(readFramework(value, 'rr-meta'));
}

function frameworkBase(id: string, label: string, levels: readonly object[]) {
  const version = {
    id: '2020',
    label,
    from: '2020-01-01',
    mainLevels: levels.length,
    knowing: 'read',
    titlesKnowing: 'read',
    levels,
  };
  const rest = { confidence: 'high', checked: CHECKED, sources: [LISTED] };
  return { id, label, owner: 'Body', versions: [version], ...rest };
}

function creditSystemOf(id: string, hours: number, perYear: number) {
  const sure = { basis: 'official', knowing: 'read' };
  const value = {
    id,
    label: id,
    jurisdictions: ['AA'],
    sector: 'all',
    status: 'active',
    isConvertible: true,
    hours: [{ min: hours, max: hours, typical: hours, counts: 'total-learner-workload', ...sure }],
    creditsPerYear: [{ min: perYear, max: perYear, typical: perYear, ...sure }],
    confidence: 'high',
    checked: CHECKED,
    sources: [LISTED],
  };
  return must(readCreditSystem(value, id));
}

function unitOf(letter: string) {
  const id = `aa-${letter}`;
  const value = {
    title: `Unit ${letter.toUpperCase()}`,
    code: letter.toUpperCase(),
    country: 'AA',
    provider: 'Institute of Examples',
    level: { framework: 'aa-qf', code: '2' },
    credit: { amount: 6, system: 'aa-credit' },
    workloadHours: 60,
    durationWeeks: 6,
    fee: { minor: 10_000, currency: 'EUR' },
    sources: [SOURCE],
    checked: CHECKED,
  };
  return must(readUnit(value, id));
}

function awardOf(id: string, letters: readonly string[], title = id) {
  const value = {
    id,
    title,
    awardingBody: 'Institute of Examples',
    country: 'AA',
    level: { framework: 'aa-qf', code: '2' },
    rule: { op: 'allOf', label: 'All units', of: letters.map((letter) => `aa-${letter}`) },
    sources: [SOURCE],
    checked: CHECKED,
    confidence: 'high',
  };
  return must(readQualification(value, id));
}

const AGREEMENT = {
  id: 'aa-bb',
  label: 'Accord of Aland and Bland',
  kind: 'bilateral',
  legallyBinding: true,
  url: 'https://example.org/',
  inForceFrom: '1990',
  purposes: ['academic'],
  levels: 'all',
  fields: { mode: 'all', text: 'all' },
  regulatedProfessions: 'no',
  strength: 'presumption',
  effect: 'Recognised unless a substantial difference is shown.',
  microcredentials: { covered: 'no', basis: 'assumption', reason: 'Older than the term.' },
  yearMeaning: 'entry into force',
  partiesComplete: true,
  asOf: CHECKED,
  parties: [
    { code: 'AA', status: 'party', year: 1990, knowing: 'read' },
    { code: 'BB', status: 'party', year: 1990, knowing: 'read' },
  ],
  basis: 'published',
  knowing: 'recalled',
  sources: [SOURCE],
  checked: CHECKED,
};

const CRITERION = {
  id: 'outcomes',
  text: 'Outcomes are stated.',
  kind: 'mandatory',
  field: 'outcomes',
  check: { op: 'present' },
  knowing: 'read',
};

const STANDARD = {
  id: 'aa-standard',
  label: 'Standard of Aland',
  jurisdiction: 'AA',
  owner: 'Body',
  url: 'https://example.org/',
  year: 2021,
  edition: 'first',
  force: 'voluntary',
  definition: 'A small certified unit.',
  limits: [],
  criteria: [CRITERION],
  basis: 'published',
  knowing: 'read',
  sources: [SOURCE],
  checked: CHECKED,
};

const REGISTER = {
  id: 'aa-register',
  label: 'Register of Aland',
  jurisdiction: 'AA',
  owner: 'Body',
  url: 'https://example.org/',
  covers: 'institutions',
  microcredentials: { listed: 'unstated' },
  identifier: { name: 'none' },
  howToCheck: 'Search by name.',
  basis: 'published',
  knowing: 'recalled',
  sources: [SOURCE],
  checked: CHECKED,
};
