import { buildCatalogue } from 'cairn/catalogue';
import { type PlanningData, type PlanRequest, planningDataOf } from 'cairn/planning';
import type { loadRelease } from '../../server/src/data/index.js';
import { priced } from './priced-units.js';
import { START } from './question-of-instance.js';

/** Each award of the catalogue as a question, with invented prices and lengths, so that there is something to trade. */
export function catalogueQuestions(release: Awaited<ReturnType<typeof loadRelease>>): readonly {
  readonly name: string;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}[] {
  const { units, qualifications } = release.catalogue;
  const catalogue = buildCatalogue([...units.values()].map(priced), [...qualifications.values()]);
  const data = planningDataOf(release, START, catalogue);
  return [...qualifications.keys()].map((qualification) => ({
    name: qualification,
    data,
    request: {
      qualification,
      holdings: [],
      limits: { start: START, hoursPerWeek: 20 },
      aims: ['cost', 'time', 'risk'],
      assumptions: { workloadHours: 60, hoursPerWeek: 10 },
    },
  }));
}
