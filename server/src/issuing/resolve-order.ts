import type { DataRelease } from 'cairn/catalogue';
import type { IssueOrder, IssueRequest } from 'cairn/credentials';
import { CairnError, type Finding, problemAt } from 'cairn/terms';
import { achievementOfUnit } from './achievement-of-unit.js';

/**
 * The request with the facts of the unit that it names.
 * @throws CairnError `unit-unknown`
 */
export function resolveOrder(order: IssueOrder, release: DataRelease): IssueRequest {
  const { achievement } = order;
  if (!('unit' in achievement)) return { ...order, achievement };
  const unit = release.catalogue.units.get(achievement.unit);
  if (unit !== undefined && !unit.isSlot) {
    return { ...order, achievement: achievementOfUnit(unit, release) };
  }
  throw new CairnError(
    'unit-unknown',
    `There is no unit "${achievement.unit}" in the catalogue. Correct the id, or write the achievement out.`,
    { unit: achievement.unit },
  );
}

/** The same question as a finding at its place, for tables. */
export function unitFindings(
  order: IssueOrder,
  release: DataRelease,
  at: readonly (string | number)[],
): readonly Finding[] {
  const { achievement } = order;
  if (!('unit' in achievement)) return [];
  const unit = release.catalogue.units.get(achievement.unit);
  if (unit !== undefined && !unit.isSlot) return [];
  const message = `No unit of the catalogue has the id "${achievement.unit}".`;
  return [problemAt('unit-unknown', [...at, 'achievement', 'unit'], message)];
}
