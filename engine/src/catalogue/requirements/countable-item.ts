import type { CreditValue, LevelRef } from '../../terms/index.js';
import type { CreditAt, Unit } from '../units.js';

/**
 * Something that a slot may count, whoever has it: the facts of a unit on sale or of a thing held. An absent
 * fact is not known.
 */
export interface CountableItem {
  /** Id of the holding, or of the unit. */
  readonly id: string;
  readonly unit?: string;
  readonly qualification?: string;
  readonly level?: LevelRef;
  /** `indicated`: the level is a hint that the framework does not give officially. */
  readonly levelBasis: 'stated' | 'indicated';
  readonly credit?: CreditValue;
  /** Credit at one target only; takes the place of `credit` there. */
  readonly creditAt: readonly CreditAt[];
  /** Hours by the name of the field that a rule may sum (`workloadHours`). */
  readonly hours: ReadonlyMap<string, number>;
}

/** A unit of the catalogue as something to count. */
export function itemOfUnit(unit: Unit): CountableItem {
  const level = unit.level ?? unit.levelIndicator;
  return {
    id: unit.id,
    unit: unit.id,
    ...(level === undefined ? {} : { level: { framework: level.framework, code: level.code } }),
    levelBasis: unit.level === undefined ? 'indicated' : 'stated',
    ...(unit.credit === undefined ? {} : { credit: unit.credit }),
    creditAt: unit.creditAt,
    hours: hoursOf(unit.workloadHours),
  };
}

/** The hours of one item by field name; the workload is the only field that rules of today sum. */
export function hoursOf(workloadHours: number | undefined): ReadonlyMap<string, number> {
  return new Map(workloadHours === undefined ? [] : [['workloadHours', workloadHours]]);
}
