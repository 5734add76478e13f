/** What clashes when there is no plan, and what would help. */
export const nextImpossibleEn = {
  'next.impossible.title': 'What clashes',
  'next.impossible.intro':
    '{count, plural, =0 {No limit of yours is in the way: the rules cannot be met at all.} one {This alone cannot be met:} other {These # cannot all be met together. To give way on any one of them ends this clash:}}',
  'next.impossible.introKnown':
    '{count, plural, =0 {The units known here cannot meet the rules.} one {With the units known here, this cannot be met:} other {With the units known here, these # cannot all be met together. The awarding body may know more units:}}',
  'next.impossible.repairs': 'What would help',
  'next.impossible.noRepair':
    'No single change is enough. Ease two of them, or choose another award.',
  'next.impossible.proof':
    'Each of these was proven by planning again. You can undo what you choose.',
  'next.conflict.budget': 'Pay at most {amount}',
  'next.conflict.deadline': 'Be ready by {day}',
  'next.conflict.hours': 'Study at most {hours} h a week',
  'next.conflict.languages': 'Only in {names}',
  'next.conflict.modes': 'Only {names}',
  'next.conflict.breaks': 'Keep these days free of study: {days}',
  'next.conflict.countries': 'Only in {names}',
  'next.conflict.prerequisites': 'What must come before other units',
  'next.conflict.intakes': 'The days on which units start',
  'next.conflict.validity': 'The time for which things stay valid',
  'next.conflict.with': 'Take {label} by all means',
  'next.conflict.without': 'Never take {label}',
  'next.conflict.attempts': 'No attempt at {label} is left',
  'next.conflict.pin': 'Use {label} where you put it',
  'next.conflict.rule': 'Rule: {label}',
  'next.conflict.constraint': 'Rule: {label}',
  'next.repair.raise-budget': 'Raise the budget to {amount}',
  'next.repair.move-deadline': 'Be ready by {day}',
  'next.repair.add-hours': 'Study {hours} h a week',
  'next.repair.drop-rule': 'Have this rule waived: {label}',
  'next.repair.allow-unit': 'Allow {label}',
  'next.repair.take-outside': 'Do not insist on {label}',
  'next.repair.drop-pin': 'Let Cairn place {label}',
  'next.repair.done': 'Changed. Planning again.',
} as const;
