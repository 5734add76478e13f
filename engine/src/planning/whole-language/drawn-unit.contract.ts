import type { Offering, Unit } from '../../catalogue/index.js';
import { addDays } from '../../terms/index.js';
import { START, unitNamed } from '../planning-cases.contract.js';
import type { Draw } from './draw.contract.js';

/** Units that may be studied, and those that are held. */
export const STUDIED = ['a', 'b', 'c', 'd'] as const;
export const HELD = ['h', 'i'] as const;

export function drawUnit(draw: Draw, id: string, ids: readonly string[], at: number): Unit {
  const isHeld = id === 'h' || id === 'i';
  const weeks = draw.int(1, 2);
  const pace = draw.int(1, 3);
  const others = ids.filter((other) => other !== id);
  const earlier = ids.filter((other, index) => index < at || other === 'h');
  const byWeek = weeks === 2 && draw.chance(0.2) ? [draw.int(0, 4), draw.int(1, 4)] : undefined;
  const hours = byWeek?.reduce((sum, each) => sum + each, 0) ?? weeks * pace;
  const needs = !isHeld && draw.chance(0.35) ? [{ anyOf: draw.some(earlier) }] : [];
  const more = needs.length > 0 && draw.chance(0.2) ? [{ anyOf: draw.some(earlier) }] : [];
  const { fee: _, ...base } = unitNamed(id);
  return {
    ...base,
    durationWeeks: weeks,
    workloadHours: hours,
    ...(byWeek === undefined ? {} : { hoursByWeek: byWeek }),
    ...(draw.chance(0.9) ? { fee: aud(draw.int(0, 4)) } : {}),
    credit: draw.chance(0.85)
      ? { amount: draw.int(1, 6), system: 'ects' }
      : { amount: draw.int(1, 10), system: 'pts' },
    ...(draw.chance(0.9) ? { level: level(draw.int(3, 5)) } : {}),
    knowing: draw.chance(0.2) ? 'recalled' : 'read',
    provider: draw.pick(['p', 'q']),
    awardingBody: draw.pick(['body', 'other-body']),
    country: draw.pick(['AU', 'AU', 'NZ']),
    language: draw.pick(['en', 'en', 'de']),
    mode: draw.pick(['online', 'online', 'on-site'] as const),
    prerequisites: [...needs, ...more].filter(({ anyOf }) => anyOf.length > 0),
    ...(!isHeld && draw.chance(0.15) ? { corequisites: [{ anyOf: [draw.pick(others)] }] } : {}),
    exclusions: draw.chance(0.12) ? [draw.pick(others)] : [],
    ...(draw.chance(0.12) ? { validityMonths: 1 } : {}),
    offerings: draw.chance(0.35) ? drawOfferings(draw, id) : [],
    isSlot: isHeld && draw.chance(0.7),
  };
}

function drawOfferings(draw: Draw, id: string): readonly Offering[] {
  return Array.from({ length: draw.int(1, 2) }, (_, at) => ({
    id: `${id}${at + 1}`,
    ...(draw.chance(0.8) ? { starts: drawStarts(draw) } : {}),
    ...(draw.chance(0.5) ? { fee: aud(draw.int(0, 4)) } : {}),
    ...(draw.chance(0.2) ? { mode: draw.pick(['online', 'on-site'] as const) } : {}),
    ...(draw.chance(0.2) ? { language: draw.pick(['en', 'de']) } : {}),
  }));
}

function drawStarts(draw: Draw) {
  const days = Array.from({ length: draw.int(1, 2) }, () =>
    addDays(START, 7 * draw.int(0, 3) + (draw.chance(0.3) ? draw.int(1, 6) : 0)),
  );
  return [...new Set(days)].toSorted();
}

export function aud(hundreds: number) {
  return { minor: hundreds * 100, currency: 'AUD' };
}

export function level(code: number) {
  return { framework: 'au-aqf', code: String(code) };
}
