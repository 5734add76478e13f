import type { ChanceRange, PlanRequest, UnitChance } from '../request.js';
import { entryAbout } from './named-in.js';

/*
 * P = Π over the steps of a plan of pᵢ        pᵢ = passes · recognised, for a recognised unit the chance that it is granted
 * points of pᵢ = ⌈−log2(pᵢ) · s⌉              s = points for each halving; adding points is multiplying chances
 */

/** A chance below this is ordered like this one, so that one unlikely step does not drown all others. */
const LEAST_CHANCE = 2 ** -10;
const CRUMB = 1e-9;

const CERTAIN: ChanceRange = { min: 1, max: 1 };

/** The chance to pass a unit and have it recognised, as the request takes it; undefined = not known. */
export function studyChance(unit: string, { assumptions }: PlanRequest): ChanceRange | undefined {
  const chances = assumptions?.chances ?? [];
  const own = entryAbout(chances, unit);
  const usual = entryAbout(chances, undefined);
  if (own === undefined && usual === undefined) return undefined;
  const part = (name: 'passes' | 'recognised') => partOf(own, name) ?? partOf(usual, name);
  return bothOf(part('passes') ?? CERTAIN, part('recognised') ?? CERTAIN);
}

function partOf(entry: UnitChance | undefined, name: 'passes' | 'recognised') {
  return entry?.[name];
}

/** The chance of two independent things together. */
export function bothOf(a: ChanceRange, b: ChanceRange): ChanceRange {
  return { min: a.min * b.min, max: a.max * b.max };
}

/**
 * The lower end of a chance as whole points, rounded up: 0 for what is certain. What is not known has none; it stays
 * out of the product and is named beside it.
 */
export function pointsOfChance(chance: ChanceRange | undefined, pointsPerHalving: number): number {
  if (chance === undefined) return 0;
  const least = Math.max(chance.min, LEAST_CHANCE);
  return Math.max(0, Math.ceil(-Math.log2(least) * pointsPerHalving - CRUMB));
}
