import { buildCatalogue, type Qualification, type Rule, type Unit } from '../../catalogue/index.js';
import { dataOf } from '../planning-cases.contract.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { type Draw, drawFrom } from './draw.contract.js';
import { drawAward } from './drawn-award.contract.js';
import { drawRequest } from './drawn-request.contract.js';
import { drawUnit, HELD, STUDIED } from './drawn-unit.contract.js';

/** A question as plain data, so that a failing one can be made smaller piece by piece. */
export interface DrawnQuestion {
  readonly units: readonly Unit[];
  readonly awards: readonly Qualification[];
  readonly request: PlanRequest;
}

/** ECTS of one `pts`. */
export const ECTS_A_POINT = 0.5;

/** The data of a question: one other credit system, levels that compare as numbers. */
export function dataOfQuestion({ units, awards }: DrawnQuestion): PlanningData {
  const data = dataOf(buildCatalogue(units, awards));
  return {
    ...data,
    counting: {
      ...data.counting,
      convert: (credit, system) =>
        credit.system === 'pts' && system === 'ects'
          ? {
              amount: { min: credit.amount * ECTS_A_POINT, max: credit.amount * ECTS_A_POINT },
              basis: 'test',
            }
          : undefined,
    },
  };
}

/** The question of a seed: any feature of the rule language beside any other. */
export function drawQuestion(seed: number): DrawnQuestion {
  const draw = drawFrom(seed);
  const studied = draw.chance(0.2) ? [...STUDIED] : STUDIED.slice(0, 3);
  const ids = [...studied, ...HELD];
  const units = ids.map((id, at) => drawUnit(draw, id, ids, at));
  const several = draw.chance(0.4);
  const awards = [
    drawAward(draw, 'award', ids),
    drawAward(draw, 'inner', ids),
    ...(several ? [drawAward(draw, 'other', ids)] : []),
  ];
  const request = drawRequest(draw, { ids, studied, awards, several });
  return withEmptyAward(drawFrom(seed + OTHER_DRAWS), { units, awards, request });
}

/** Far from the seeds that anybody asks for. */
const OTHER_DRAWS = 2 ** 30;

/** Now and then the award inside asks for a condition and counts nothing, which no pin or exception may name. */
function withEmptyAward(draw: Draw, question: DrawnQuestion): DrawnQuestion {
  const { pins = [], exceptions = [] } = question.request;
  const awards = question.awards.map((award) => {
    const { id, label, knowing } = award.rule;
    const isNamed = [...pins, ...exceptions].some(({ rule = '' }) => rule.endsWith(id));
    if (award.id !== 'inner' || isNamed || !draw.chance(0.2)) return award;
    const base = { id, label, knowing, overlap: false } as const;
    const condition: Rule = {
      ...base,
      ...{ op: 'condition', kind: 'work', text: 'a condition', anyOf: [] },
    };
    const list: Rule = { ...base, op: 'allOf', of: [{ ...condition, id: `${id}only` }] };
    return { ...award, rule: draw.chance(0.7) ? condition : list };
  });
  return { ...question, awards };
}
