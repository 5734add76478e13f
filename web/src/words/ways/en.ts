/** How a unit of a plan is got, and how likely the whole plan is. */
export const waysEn = {
  'ways.by.prior-learning': 'By recognition of prior learning',
  'ways.by.exemption': 'By exemption',
  'ways.by.repeat': 'Taken again',
  'ways.chance': 'Chance to pass it and have it counted: {chance}',
} as const;
