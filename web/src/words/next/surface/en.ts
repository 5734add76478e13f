/** The third axis of the staircase: what is left to confirm. */
export const nextSurfaceEn = {
  'next.proof.surface':
    '{known, select, true {Proven with the units known here: nothing is as early and as cheap and leaves less to confirm} other {Proven: nothing is as early and as cheap and leaves less to confirm}}',
  'next.surface.view': 'What is weighed',
  'next.surface.two': 'Weeks and fees',
  'next.surface.three': 'And what is left to confirm',
  'next.surface.label': 'Choices between weeks, fees and what is left to confirm',
  'next.surface.sentence':
    '{count, plural, one {# choice} other {# choices}}: with more time or more money, {most, plural, one {# point to confirm becomes} other {# points to confirm become}} {least, plural, =0 {none} other {#}}.',
  'next.surface.level':
    'There is nothing to trade: every choice leaves {points, plural, =0 {nothing} one {# point} other {# points}} to confirm. Neither time nor money makes it surer.',
  'next.surface.levelSoFar':
    'So far every choice leaves {points, plural, =0 {nothing} one {# point} other {# points}} to confirm. Surer plans may exist.',
  'next.surface.explain':
    'Points to confirm count what somebody else decides, such as recognition, and what no source read here settles. The fuller a stone, the less is left.',
  'next.surface.how': 'How they are counted',
  'next.surface.within': 'May be left to confirm',
  'next.surface.any': 'Anything',
  'next.surface.atMost': '{points, plural, one {At most # point} other {At most # points}}',
  'next.surface.nothing': 'Nothing',
  'next.surface.amount': '{points} to confirm',
  'next.surface.points':
    '{points, plural, =0 {nothing to confirm} one {# point to confirm} other {# points to confirm}}',
  'next.surface.point':
    '{weeks}, {fee}, {confirm}{chance, select, none {} other {, {chance}}}, {sure}',
  'next.surface.chanceIs': 'chance {chance}',
  'next.surface.axes':
    'Weeks to the right, fees upward; a stone above the line is later or dearer, and surer. Arrow keys move, Enter shows the plan.{open, select, true { Hatched: not ruled out yet.} other {}}',
  'next.surface.column': 'To confirm',
  'next.surface.chance': 'Chance',
  'next.surface.chanceOf':
    '{known}{open, plural, =0 {} one { (one unit not known)} other { (# units not known)}}',
  'next.surface.looking': 'You are looking at another choice: {weeks} for {fee}, with {confirm}.',
  'next.surface.failed': 'The search for these choices ended without an answer.',
} as const;
