import type { Constraint, OpenPool, PoolPart, Qualification, Rule } from '../../catalogue/index.js';
import { awardNamed } from '../planning-cases.contract.js';
import type { Draw } from './draw.contract.js';
import { level } from './drawn-unit.contract.js';

export function drawAward(draw: Draw, id: string, ids: readonly string[]): Qualification {
  // Rules of the award inside have ids of their own, so that a plain id names one rule.
  const counter = { next: id === 'inner' ? 100 : 0 };
  const rule = id === 'inner' ? drawLeaf(draw, ids, counter, false) : drawTree(draw, ids, counter);
  const constraints = Array.from({ length: draw.pick([0, 0, 1, 1, 2]) }, (_, at) =>
    drawConstraint(draw, ids, `${id}-c${at}`),
  );
  return awardNamed(id, rule, {
    ...(draw.chance(0.4) ? { credit: { amount: draw.int(4, 10), system: 'ects' } } : {}),
    ...(draw.chance(0.2) ? { totalUnits: draw.int(2, 3) } : {}),
    knowing: draw.chance(0.12) ? 'recalled' : 'read',
    constraints,
    specialisations: [
      {
        id: 'special',
        title: 'special',
        rule: drawLeaf(draw, ids, { next: counter.next + 50 }, false),
      },
    ],
  });
}

interface Counter {
  next: number;
}

export function base(draw: Draw, counter: Counter) {
  counter.next += 1;
  const id = `r${counter.next}`;
  return { id, label: id, knowing: 'read', overlap: draw.chance(0.12) } as const;
}

function drawTree(draw: Draw, ids: readonly string[], counter: Counter): Rule {
  const leaf = () => drawLeaf(draw, ids, counter, true);
  const all = (of: readonly Rule[]): Rule => ({ ...base(draw, counter), op: 'allOf', of });
  const any = (of: readonly Rule[]): Rule => ({
    ...base(draw, counter),
    op: 'anyOf',
    min: draw.chance(0.2) ? 2 : 1,
    of,
  });
  switch (draw.int(0, 5)) {
    case 0:
      return leaf();
    case 1:
      return any([leaf(), leaf()]);
    case 2:
      return all([any([leaf(), leaf()]), leaf()]);
    case 3:
      return any([all([leaf(), leaf()]), leaf()]);
    default:
      return all([leaf(), leaf()]);
  }
}

function drawLeaf(draw: Draw, ids: readonly string[], counter: Counter, mayNest: boolean): Rule {
  const own = base(draw, counter);
  const kind = draw.int(0, mayNest ? 11 : 9);
  if (kind === 10) {
    const text = 'a condition';
    return { ...own, overlap: false, op: 'condition', kind: 'work', text, anyOf: [] };
  }
  if (kind === 11) return { ...own, op: 'qualification', qualification: 'inner' };
  if (kind <= 1) return { ...own, op: 'unit', unit: draw.pick(ids) };
  const pool = draw.some(ids, 2);
  const inUnits = kind <= 5;
  const isBig = !inUnits;
  const size = isBig ? draw.int(1, 7) : draw.int(1, 2);
  const open = draw.chance(0.12) ? drawOpen(draw, isBig) : undefined;
  const shared = {
    ...own,
    pool,
    poolComplete: open === undefined,
    ...(open === undefined ? {} : { open }),
    parts: draw.chance(0.25) ? drawParts(draw, pool, isBig, open !== undefined) : [],
    min: size,
    ...(draw.chance(0.3) ? { max: size + draw.int(0, 1) } : {}),
    ...(draw.chance(0.15) ? { minLevel: level(draw.int(3, 5)) } : {}),
  };
  if (inUnits) return { ...shared, op: 'atLeast' };
  if (kind <= 8) return { ...shared, op: 'creditsFrom', system: 'ects' };
  return { ...shared, op: 'hoursFrom', measure: 'workloadHours' };
}

function drawOpen(draw: Draw, isBig: boolean): OpenPool {
  return {
    from: 'elsewhere',
    levels: { framework: 'au-aqf', codes: draw.some(['3', '4', '5'], 1) },
    ...(draw.chance(0.5) ? { max: isBig ? draw.int(1, 5) : 1 } : {}),
  };
}

function drawParts(
  draw: Draw,
  pool: readonly string[],
  isBig: boolean,
  hasOpen: boolean,
): readonly PoolPart[] {
  const half = Math.ceil(pool.length / 2);
  const part = (id: string, of: readonly string[], open: boolean): PoolPart => {
    const min = draw.chance(0.5) ? draw.int(0, isBig ? 3 : 1) : 0;
    const most = min + draw.int(isBig ? 1 : 0, isBig ? 4 : 1);
    return {
      id,
      label: id,
      min,
      pool: of,
      open,
      ...(draw.chance(0.4) ? { max: Math.max(1, most) } : {}),
    };
  };
  const first = part('one', pool.slice(0, half), hasOpen && draw.chance(0.5));
  return draw.chance(0.5) ? [first] : [first, part('two', pool.slice(half), false)];
}

function drawConstraint(draw: Draw, ids: readonly string[], id: string): Constraint {
  const text = { id, text: 'text', knowing: 'read' } as const;
  const unit = draw.pick(['units', 'ects']);
  const share = draw.pick([0, 0.25, 1 / 3, 0.5, 0.67, 1]);
  const size = unit === 'units' ? draw.int(0, 2) : draw.int(0, 7);
  const bound = draw.chance(0.5) ? { max: size } : { share };
  const scope = 'share' in bound && draw.chance(0.3) ? { scope: 'counted' } : {};
  const banned = draw.chance(0.2) ? { excludeUnits: draw.some(ids, 1) } : {};
  const least = draw.chance(0.5) ? { min: size } : { share };
  switch (draw.int(0, 14)) {
    case 0:
    case 1:
      return { ...text, kind: 'rpl', unit, ...bound, ...scope, ...banned };
    case 2:
      return { ...text, kind: 'transfer', unit, ...bound, ...scope };
    case 3:
      return { ...text, kind: 'rpl', uncapped: true, excludeUnits: draw.some(ids, 1) };
    case 4:
      return { ...text, kind: 'residency', unit, ...least };
    case 5: {
      const asked = draw.chance(0.4) ? { units: draw.some(ids, 1) } : {};
      const only = draw.chance(0.2) ? { appliesTo: 'prior-learning' as const } : {};
      const relativeTo = draw.pick(['start', 'completion'] as const);
      const months = draw.pick([1, 12]);
      return { ...text, kind: 'recency', months, relativeTo, ...asked, ...only };
    }
    case 6: {
      const asked = draw.chance(0.3) ? { units: draw.some(ids, 1) } : {};
      const from = draw.pick(['first-counted', 'admission'] as const);
      return { ...text, kind: 'timeLimit', months: draw.pick([1, 13]), from, ...asked };
    }
    case 7:
      return { ...text, kind: 'order', last: draw.pick(ids) };
    case 8:
      return { ...text, kind: 'order', sequence: draw.some(ids, 2) };
    case 9:
      return { ...text, kind: 'prerequisite', units: [draw.pick(ids)] };
    case 10: {
      const least = { level: level(draw.int(3, 5)), min: Math.max(1, size) };
      return { ...text, kind: 'minAtLevel', ...least, system: unit };
    }
    case 11:
      return { ...text, kind: 'providerCap', max: Math.max(1, size), unit };
    case 12:
      return { ...text, kind: 'doubleCount', allowed: draw.chance(0.6) };
    case 13:
      return { ...text, kind: 'noDoubleUse' };
    default:
      return { ...text, kind: 'exclude', units: draw.some(ids, 1) };
  }
}
