import type { DroppedUnit, DropReason, KeptUnit, PlanRepair } from 'cairn/planning';
import { conflictText } from './plan-text.js';

/** A repaired plan in lines for a person: the difference first. */
export function repairLines(repair: PlanRepair): readonly string[] {
  const { done, running, kept, dropped, added, closeness } = repair;
  return [
    ...listLine('Done', done),
    ...listLine('Begun', running),
    ...dropped.map(droppedLine),
    ...added.map(({ title }) => `  + ${title}`),
    ...kept.filter(({ shiftDays }) => shiftDays !== 0).map(movedLine),
    `Changed units: ${closeness.changes}; begun units given up: ${closeness.startedDropped}; days moved in all: ${closeness.shiftDays}.`,
    repair.proof.statement,
    '',
  ];
}

function listLine(name: string, units: readonly string[]): readonly string[] {
  return units.length === 0 ? [] : [`${name}: ${units.join(', ')}`];
}

function movedLine({ title, fromDay, toDay, shiftDays }: KeptUnit): string {
  const way = shiftDays > 0 ? 'later' : 'earlier';
  return `  ~ ${title}: ${fromDay} becomes ${toDay} (${Math.abs(shiftDays)} days ${way})`;
}

function droppedLine({ title, reason }: DroppedUnit): string {
  return `  − ${title}: ${reasonText(reason)}`;
}

function reasonText(reason: DropReason): string {
  switch (reason.kind) {
    case 'unknown-unit':
      return 'the data no longer has it';
    case 'refused':
      return 'it is refused now';
    case 'no-way':
      return 'there is no way left to take it within the limits';
    case 'not-wanted':
      return 'no rule counts it any more';
    case 'clash':
      return `with it these clash: ${reason.conflict.map(conflictText).join('; ')}`;
    case 'farther':
      return `keeping it would change ${reason.moreChanges} more units`;
    case 'as-near':
      return 'another unit does as well, with less to move or better in the aims';
    case 'not-known':
      return 'the search ended before the reason was known';
    default:
      return reason satisfies never;
  }
}
