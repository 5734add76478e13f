import type { Qualification, Rule, Unit } from 'cairn/catalogue';
import { type IsoDate, type LevelRef, moneyOf, parseIsoDate } from 'cairn/terms';
import { APPROACHES, COUNTRIES, type InventedCountry, TOPICS } from './invented-world.js';
import { type Random, randomFrom } from './random.js';

/** How much to invent. */
export interface CatalogueSize {
  readonly seed: number;
  readonly units: number;
  readonly qualifications: number;
}

/** Units and awards of which none exists; every id starts with `generated-`. */
export interface GeneratedCatalogue {
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
}

const CHECKED: IsoDate = parseIsoDate('2026-11-21');
const INVENTED = 'Generated: nothing here exists.';
/** Unit i belongs to country i mod 3, so that pools find their members by arithmetic. */
const STEP = COUNTRIES.length;

/** An invented catalogue: equal sizes and seeds give equal catalogues; prerequisites only point to earlier units. */
export function generateCatalogue(size: CatalogueSize): GeneratedCatalogue {
  const units = [...generateUnits(size)];
  const random = randomFrom(size.seed ^ 0x5eed);
  const qualifications = Array.from({ length: size.qualifications }, (_, index) =>
    inventQualification(index, units, random),
  );
  return { units, qualifications };
}

/** The units one by one, for catalogues that do not fit into memory. */
export function* generateUnits({
  seed,
  units,
}: Pick<CatalogueSize, 'seed' | 'units'>): Generator<Unit> {
  const random = randomFrom(seed);
  for (let index = 0; index < units; index += 1) yield inventUnit(index, random);
}

function inventUnit(index: number, random: Random): Unit {
  const country = countryOf(index);
  const topic = random.pick(TOPICS);
  const credit = random.pick(country.credits);
  const workloadHours = credit * country.hoursPerCredit;
  const before = index - STEP * random.between(1, 20);
  const rival = index - STEP;
  return {
    id: unitId(index),
    code: `GEN-${index + 1}`,
    title: `${random.pick(APPROACHES)} ${topic} ${index + 1}`,
    kind: 'unit',
    awardingBody: `Generated College ${random.between(1, 40)}`,
    country: country.country,
    level: { framework: country.framework, code: random.pick(country.levels) },
    credit: { amount: credit, system: country.system },
    creditAt: [],
    workloadHours,
    durationWeeks: Math.max(1, Math.ceil(workloadHours / random.between(4, 12))),
    ...(random.chance(0.8) ? { fee: moneyOf(random.between(5, 90) * 10, country.currency) } : {}),
    offerings: [],
    mode: random.pick(['online', 'online', 'blended', 'on-site'] as const),
    language: 'en',
    prerequisites: before >= 0 && random.chance(0.15) ? [{ anyOf: [unitId(before)] }] : [],
    exclusions: rival >= 0 && random.chance(0.02) ? [unitId(rival)] : [],
    skills: [topic.toLowerCase()],
    outcomes: [],
    isSlot: false,
    sources: [],
    checked: CHECKED,
    basis: 'assumption',
    knowing: 'recalled',
    knownFields: [],
    note: INVENTED,
  };
}

function inventQualification(index: number, units: readonly Unit[], random: Random): Qualification {
  const country = countryOf(index);
  const level: LevelRef = { framework: country.framework, code: random.pick(country.levels) };
  const pool = drawPool(index, units, random);
  const core = pool.slice(0, Math.min(3, Math.floor(pool.length / 3)));
  const rule = inventRule({ country, core, electives: pool.slice(core.length), random });
  return {
    id: `generated-award-${index + 1}`,
    title: `Generated Award ${index + 1} in ${random.pick(TOPICS)}`,
    kind: 'qualification',
    awardingBody: `Generated College ${random.between(1, 40)}`,
    country: country.country,
    level,
    creditAt: [],
    status: 'open',
    rule,
    specialisations: [],
    alternatives: [],
    constraints: [],
    fees: [],
    sources: [],
    checked: CHECKED,
    confidence: 'low',
    knowing: 'recalled',
    note: INVENTED,
  };
}

/** Up to 30 units of one country without repetition, none of which excludes another. */
function drawPool(index: number, units: readonly Unit[], random: Random): readonly Unit[] {
  const size = Math.floor((units.length - (index % STEP) + STEP - 1) / STEP);
  const wanted = Math.min(size, random.between(12, 30));
  const start = random.between(0, Math.max(0, size - 1));
  const drawn: Unit[] = [];
  for (let i = 0; i < wanted; i += 1) {
    const unit = units[(index % STEP) + STEP * ((start + i) % size)];
    if (unit === undefined || drawn.some((other) => excludes(unit, other))) continue;
    drawn.push(unit);
  }
  return drawn;
}

function excludes(one: Unit, other: Unit): boolean {
  return one.exclusions.includes(other.id) || other.exclusions.includes(one.id);
}

interface Material {
  readonly country: InventedCountry;
  readonly core: readonly Unit[];
  readonly electives: readonly Unit[];
  readonly random: Random;
}

function inventRule({ country, core, electives, random }: Material): Rule {
  const common = { knowing: 'recalled', overlap: false } as const;
  const coreRule: Rule = {
    ...common,
    op: 'allOf',
    id: 'core',
    label: `${core.length} core units`,
    of: core.map((unit) => ({
      ...common,
      op: 'unit',
      id: `core/${unit.id}`,
      label: unit.id,
      unit: unit.id,
    })),
  };
  const pool = electives.map((unit) => unit.id);
  const least = Math.max(1, Math.floor(electives.length / 3));
  const base = { ...common, id: 'electives', pool, poolComplete: true, parts: [] };
  const credit = electives.reduce((sum, unit) => sum + (unit.credit?.amount ?? 0), 0);
  const electiveRule: Rule = random.chance(0.5)
    ? { ...base, op: 'atLeast', label: `${least} elective units`, min: least, max: least }
    : {
        ...base,
        op: 'creditsFrom',
        label: 'Elective credit',
        system: country.system,
        min: Math.max(1, Math.floor(credit / 3)),
      };
  const of = core.length === 0 ? [electiveRule] : [coreRule, electiveRule];
  return { ...common, op: 'allOf', id: 'root', label: 'Core and electives', of };
}

function countryOf(index: number): InventedCountry {
  return COUNTRIES[index % STEP] ?? COUNTRIES[0];
}

function unitId(index: number): string {
  return `generated-unit-${index + 1}`;
}
