import { samplePerson } from './sample-people.js';

const POOL = [
  'seo-fundamentals',
  'advanced-seo',
  'crm-basics',
  'video-ads',
  'e-commerce-integration',
];

/** The founding case with two more invented awards, one to finish too and one to have on the way, and much else that a plan may heed. */
export function severalAwards(): unknown {
  const file = Object(samplePerson('worked-case'));
  const [first] = file.qualifications;
  const { duration: _, constraints: __, ...frame } = first;
  const award = (id: string, title: string, rule: object) => ({
    ...frame,
    id,
    title,
    rule: { ...first.rule, ...rule },
  });
  return {
    ...file,
    qualifications: [
      { ...frame, constraints: first.constraints },
      award('fictional-digital', 'Statement of digital practice (fictional)', {
        label: '6 credits of digital units',
        min: 6,
        pool: POOL,
      }),
      award('fictional-data', 'Badge in data-driven work (fictional)', {
        label: '4 credits of data units',
        min: 4,
        pool: ['data-driven-marketing'],
      }),
    ],
    goals: [
      {
        qualification: first.id,
        also: [{ qualification: 'fictional-digital' }],
        doubleCounting: { kind: 'allowed' },
        onTheWay: [{ qualification: 'fictional-data' }],
      },
    ],
    limits: {
      start: '2027-01-04',
      hoursPerWeek: 6,
      deadline: '2028-06-02',
      hoursCalendar: [
        { from: '2027-02-15', until: '2027-03-15', hoursPerWeek: 8 },
        { from: '2027-05-01', until: '2027-06-20', hoursPerWeek: 0 },
      ],
    },
    assumptions: { chances: [{ passes: { min: 0.8, max: 0.95 } }] },
    recognition: [
      {
        unit: 'data-driven-marketing',
        kind: 'prior-learning',
        weeks: 6,
        hoursPerWeek: 2,
        fee: { minor: 9000, currency: 'AUD' },
        chance: { min: 0.5, max: 0.7 },
      },
    ],
  };
}
