/** How sure a plan is, by simulation. */
export const chancesEn = {
  'chances.title': 'How sure is it?',
  'chances.aside': 'with the chances that you assume',
  'chances.ask': 'Work out the chances',
  'chances.asking': 'Playing the plan through…',
  'chances.failed': 'The chances could not be worked out.',
  'chances.certain':
    'Nothing in this plan is uncertain as you described it. Say under “Your assumptions” how likely you pass, and how long units may take.',
  'chances.sentence': 'Finished by {day} in {share} of all cases.',
  'chances.ever': 'Finished at all by this plan: {share}.',
  'chances.secure':
    'Most worth securing: {title}. If it surely goes well at once, the chance rises by {gain} points.',
  'chances.label': 'Share of cases that are finished, week by week',
  'chances.axes':
    'Weeks to the right, share of cases upward. The dashed line is the day that you asked about.',
  'chances.table': 'As a table',
  'chances.week': 'By the end of',
  'chances.share': 'Finished',
  'chances.made':
    '{runs} cases played through; a unit may be tried {attempts, plural, one {once} other {# times}}. What is missed moves what waits for it. With another 19 of 20 such samples the share differs by no more than {error} points.',
} as const;
