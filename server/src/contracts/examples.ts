/** One call of the API as the reference prints it and a test makes it. */
export interface ApiExample {
  readonly title: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An invented credential without a proof, which the report says. */
const UNSIGNED = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'https://uni.example.org/issuer',
  credentialSubject: { id: 'did:example:ada' },
});

const LIMITS = { start: '2027-01-04', hoursPerWeek: 20 };

const CHECKED = '2026-11-21';
const unitOf = (id: string, title: string, weeks: number, euros: number) => ({
  id,
  title,
  checked: CHECKED,
  credit: { amount: 5, system: 'ects' },
  workloadHours: weeks * 10,
  durationWeeks: weeks,
  fee: { minor: euros * 100, currency: 'EUR' },
});

/** A whole question that needs nothing of the release: safety first, then one of two ways to weld. */
export const OWN_QUESTION = {
  qualification: {
    id: 'welding-badge',
    title: 'Welding badge (invented)',
    awardingBody: 'Invented Academy',
    checked: CHECKED,
    rule: {
      op: 'allOf',
      label: 'Both parts',
      of: [
        'workshop-safety',
        {
          op: 'atLeast',
          id: 'way-to-weld',
          label: 'One way to weld',
          min: 1,
          pool: ['day-welding', 'evening-welding'],
          poolComplete: true,
        },
      ],
    },
  },
  units: [
    unitOf('workshop-safety', 'Workshop safety (invented)', 2, 100),
    {
      ...unitOf('day-welding', 'Welding by day (invented)', 4, 400),
      prerequisites: ['workshop-safety'],
    },
    {
      ...unitOf('evening-welding', 'Welding in the evening (invented)', 6, 250),
      prerequisites: ['workshop-safety'],
    },
  ],
  limits: { hoursPerWeek: 10, start: '2027-01-04' },
};

/** Calls on the shipped data release, in the order of a first walk through the API. */
export const API_EXAMPLES: readonly ApiExample[] = [
  {
    title: 'Frameworks of New Zealand',
    method: 'GET',
    path: '/api/v1/frameworks?country=NZ',
  },
  {
    title: 'Where level 7 of New Zealand stands in the European framework',
    method: 'GET',
    path: '/api/v1/levels/match?framework=nz-nzqcf&code=7&to=eqf&on=2026-11-21',
  },
  {
    title: 'What 15 ECTS are worth in New Zealand credits',
    method: 'GET',
    path: '/api/v1/conversions?amount=15&from=ects&to=nz-credit&on=2026-11-21',
  },
  { title: 'Units about networks', method: 'GET', path: '/api/v1/units?q=network&limit=5' },
  {
    title: 'What one unit counts toward an Australian certificate',
    method: 'POST',
    path: '/api/v1/qualifications/au-bsb40520/evaluate',
    body: {
      holdings: [
        {
          id: 'h1',
          title: 'Demonstrate leadership in the workplace',
          unit: 'au-bsbldr411',
          state: 'claimed',
          earnedOn: '2025-06-30',
        },
      ],
    },
  },
  {
    title: 'Which units to take next, soonest first; waits up to 20 seconds for the answer',
    method: 'POST',
    path: '/api/v1/plans',
    headers: { prefer: 'wait=20' },
    body: {
      qualification: 'au-bsb40520',
      limits: LIMITS,
      assumptions: { workloadHours: 60, hoursPerWeek: 10 },
    },
  },
  {
    title: 'Every choice between weeks and fees, the fastest plan first; each point is proven',
    method: 'POST',
    path: '/api/v1/plans/staircases',
    headers: { prefer: 'wait=20' },
    body: {
      qualification: 'xx-itil4-pm',
      limits: LIMITS,
      assumptions: { workloadHours: 60, hoursPerWeek: 10 },
    },
  },
  {
    title:
      'An award and units of your own; the best plan, and another within half as many weeks more',
    method: 'POST',
    path: '/api/v1/plans/alternatives?most=1&withinShare=0.5&differBy=1',
    headers: { prefer: 'wait=20' },
    body: OWN_QUESTION,
  },
  {
    title: 'Why each unit is in the plan, and the price of leaving it out',
    method: 'POST',
    path: '/api/v1/plans/reasons',
    headers: { prefer: 'wait=20' },
    body: OWN_QUESTION,
  },
  {
    title: 'Why the best plan leaves a unit out',
    method: 'POST',
    path: '/api/v1/plans/why-not?unit=evening-welding',
    headers: { prefer: 'wait=20' },
    body: OWN_QUESTION,
  },
  {
    title:
      'Every reason why it cannot be done with so little money, and what would have to be given up',
    method: 'POST',
    path: '/api/v1/plans/conflicts',
    headers: { prefer: 'wait=20' },
    body: {
      ...OWN_QUESTION,
      limits: { ...OWN_QUESTION.limits, budget: { minor: 20_000, currency: 'EUR' } },
    },
  },
  {
    title: 'Which qualifications a unit brings near',
    method: 'POST',
    path: '/api/v1/qualifications/nearest',
    body: {
      holdings: [
        {
          id: 'h1',
          title: 'Demonstrate leadership in the workplace',
          unit: 'au-bsbldr411',
          state: 'claimed',
          earnedOn: '2025-06-30',
        },
      ],
    },
  },
  {
    title: 'The stackability index of four scores',
    method: 'POST',
    path: '/api/v1/scores/sim',
    body: { ce: 8, fc: 8.5, rv: 3, ii: 6 },
  },
  {
    title: 'What can be said about a credential that was pasted',
    method: 'POST',
    path: '/api/v1/credentials/verify',
    body: { text: UNSIGNED, recipient: 'did:example:ada', offline: true },
  },
  {
    title: 'A workspace; keep the token of the answer',
    method: 'POST',
    path: '/api/v1/workspaces',
    body: { document: { note: 'mine' } },
  },
];
