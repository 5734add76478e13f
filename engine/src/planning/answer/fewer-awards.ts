import { qualificationNamed } from '../compile/awards.js';
import type { Relaxation } from '../compile/relaxations.js';
import { awardPrefix } from '../compile/scoped-graph.js';
import type { Repair } from '../plan.js';
import { canBeMet, type Question } from './feasibility.js';

const NOTHING = new Set<Relaxation>();

/** Further awards with a part in a conflict, each of which can be left out so that the others are reached. */
export function fewerAwards(
  question: Question,
  conflict: readonly Relaxation[],
): readonly Repair[] {
  const { request, data } = question;
  const also = request.also ?? [];
  return also
    .filter(({ qualification }) =>
      conflict.some((member) => isOf(member, awardPrefix(qualification))),
    )
    .filter((left) => {
      const others = also.filter((one) => one !== left);
      return canBeMet({ ...question, request: { ...request, also: others } }, NOTHING) === true;
    })
    .map(({ qualification }) => ({
      kind: 'drop-award',
      label: qualificationNamed(qualification, data).title,
      about: qualification,
    }));
}

/** True for the rule that is a whole further award: giving it up is giving up the award. */
export function isWholeAward(member: Relaxation, { request, data }: Question): boolean {
  return (request.also ?? []).some(({ qualification }) => {
    const { rule } = qualificationNamed(qualification, data);
    return member === `rule:${awardPrefix(qualification)}${rule.id}`;
  });
}

function isOf(member: Relaxation, prefix: string): boolean {
  return member.startsWith(`rule:${prefix}`) || member.startsWith(`constraint:${prefix}`);
}
