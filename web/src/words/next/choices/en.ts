/** The staircase, other ways and the nearest awards of *What next?* */
export const choicesEn = {
  'next.proof.step':
    '{known, select, true {Proven with the units known here: nothing is as early for less} other {Proven: nothing is as early for less}}',
  'next.proof.other': 'Proven: the best plan that differs this much',

  'next.stairs.title': 'Weeks against fees',
  'next.stairs.label': 'Choices between weeks and fees',
  'next.stairs.sentence':
    '{count, plural, one {# choice} other {# choices}}: from {fast} for {fastFee} to {slow} for {slowFee}. Nothing else is quicker for the same money, or cheaper in the same time.',
  'next.stairs.one':
    'This plan is the fastest and the cheapest at once: there is nothing to trade.',
  'next.stairs.oneSoFar': 'One choice so far. Cheaper plans that take longer may exist.',
  'next.stairs.climbing': 'Looking for all choices…',
  'next.stairs.proven': 'All choices, each proven',
  'next.stairs.longer': 'Not searched whole: search longer',
  'next.stairs.axes':
    'Weeks to the right, fees upward. Arrow keys move, Enter shows the plan.{open, select, true { Hatched: not ruled out yet.} other {}}',
  'next.stairs.unpriced':
    '{count, plural, one {The fee of {units} is not known and left out.} other {The fees of {units} are not known and left out.}}',
  'next.stairs.unpricedMany': 'The fees of {count} units are not known and left out.',
  'next.stairs.fee': '{open, select, true {{fee} and unknown fees} other {{fee}}}',
  'next.stairs.point': '{weeks}, {fee}, {sure}',
  'next.stairs.sure': '{proven, select, true {proven} other {not proven}}',
  'next.stairs.table': 'As a table',
  'next.stairs.weeks': 'Time',
  'next.stairs.units': 'Units',
  'next.stairs.proof': 'Proof',
  'next.stairs.looking': 'You are looking at another choice: {weeks} for {fee}.',
  'next.stairs.back': 'Back to the best plan',

  'next.others.title': 'Other ways',
  'next.others.aside': 'other units, nearly as good',
  'next.others.ask': 'Show other ways',
  'next.others.asking': 'Looking for other ways…',
  'next.others.within': 'How much worse they may be',
  'next.others.none': 'No other plan takes other units and is this good.',
  'next.others.partial': 'Not searched whole: there may be more.',
  'next.others.failed': 'The search for other ways ended with an error.',
  'next.others.swap': '{added} instead of {dropped}',
  'next.others.fewer': 'Without {dropped}',
  'next.others.show': 'Show this plan',
  'next.others.showing': 'Shown above',
  'next.others.equal': 'Equal in every fact that is known.',
  'next.others.weeks':
    '{change, plural, =0 {as long} one {{better, select, true {{change} week sooner} other {{change} week later}}} other {{better, select, true {{change} weeks sooner} other {{change} weeks later}}}}',
  'next.others.fees': '{better, select, true {{amount} cheaper} other {{amount} dearer}}',
  'next.others.workloadHours':
    '{better, select, true {{amount} h less study} other {{amount} h more study}}',
  'next.others.units':
    '{change, plural, one {{better, select, true {{change} unit fewer} other {{change} unit more}}} other {{better, select, true {{change} units fewer} other {{change} units more}}}}',
  'next.others.providers':
    '{change, plural, one {{better, select, true {{change} provider fewer} other {{change} provider more}}} other {{better, select, true {{change} providers fewer} other {{change} providers more}}}}',
  'next.others.countries':
    '{change, plural, one {{better, select, true {{change} country fewer} other {{change} country more}}} other {{better, select, true {{change} countries fewer} other {{change} countries more}}}}',
  'next.others.onlineShare':
    '{better, select, true {more of it online ({amount})} other {less of it online ({amount})}}',
  'next.others.doubts':
    '{change, plural, one {{better, select, true {{change} doubt fewer} other {{change} doubt more}}} other {{better, select, true {{change} doubts fewer} other {{change} doubts more}}}}',

  'next.near.title': 'Nearest awards',
  'next.near.aside': 'from what you hold',
  'next.near.units':
    '{count, plural, =0 {No unit is missing} one {One unit away} other {{exact, select, true {{count} units away} other {About {count} units away}}}}',
  'next.near.done': '{share} counted',
  'next.near.ways':
    '{count, plural, one {{all, select, true {one way} other {at least one way}}} other {{all, select, true {{count} ways} other {at least {count} ways}}}}',
  'next.near.choose': '{title}: plan it',
} as const;
