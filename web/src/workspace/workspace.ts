import type { Workspace } from 'cairn/portfolio';

export type { Workspace };

/** What everybody starts with. */
export const EMPTY_WORKSPACE: Workspace = {
  person: { label: 'Me' },
  invented: false,
  holdings: [],
  units: [],
  qualifications: [],
  goals: [],
  aims: ['time', 'cost', 'risk'],
  pins: [],
  exceptions: [],
  conditionsMet: [],
  plans: [],
  credentials: [],
};
