/** A country of the generated catalogue: its framework, levels and credit system are real, all else is invented. */
export interface InventedCountry {
  readonly country: string;
  readonly framework: string;
  readonly levels: readonly [string, ...string[]];
  readonly system: string;
  readonly hoursPerCredit: number;
  readonly credits: readonly [number, ...number[]];
  readonly currency: string;
}

/** Where generated units come from. */
export const COUNTRIES: readonly [InventedCountry, ...InventedCountry[]] = [
  {
    country: 'NZ',
    framework: 'nz-nzqcf',
    levels: ['3', '4', '5', '6', '7'],
    system: 'nz-credit',
    hoursPerCredit: 10,
    credits: [5, 10, 15, 20],
    currency: 'NZD',
  },
  {
    country: 'IE',
    framework: 'ie-nfq',
    levels: ['6', '7', '8', '9'],
    system: 'ects',
    hoursPerCredit: 25,
    credits: [2.5, 5, 10],
    currency: 'EUR',
  },
  {
    country: 'GB',
    framework: 'gb-fheq',
    levels: ['4', '5', '6', '7'],
    system: 'uk-cats',
    hoursPerCredit: 10,
    credits: [10, 15, 20],
    currency: 'GBP',
  },
];

/** What invented units are about, with a skill for each. */
export const TOPICS: readonly [string, ...string[]] = [
  'Orchard Care',
  'River Mapping',
  'Tool Repair',
  'Story Archives',
  'Wind Forecasts',
  'Public Kitchens',
  'Parcel Routes',
  'Soil Chemistry',
  'Choir Leading',
  'Bridge Inspection',
  'Night Nursing',
  'Market Accounts',
  'Ferry Timetables',
  'Sound Design',
  'Seed Libraries',
  'Town Statistics',
];

/** How a topic is taken up. */
export const APPROACHES: readonly [string, ...string[]] = [
  'Foundations of',
  'Practice in',
  'Planning for',
  'Measuring',
  'Leading',
  'Ethics of',
  'Digital',
  'Advanced',
];
