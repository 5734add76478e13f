/** The answer at the top, its proof and its figures. */
export const nextAnswerEn = {
  'next.title': 'What next?',
  'next.short': 'Next',
  'next.cancel': 'Cancel',
  'next.target': 'Target',
  'next.target.change': '{title}: choose another target',
  'next.target.special': '{title} · {special}',
  'next.level': '{framework} {code}',
  'next.rule.readOn': 'rule read {day}',
  'next.amount': '{value} {noun}',
  'next.items': '{count, plural, =0 {nothing} one {# item} other {# items}}',
  'next.hoursUnit': 'h',
  'next.noun.units': '{count, plural, one {unit} other {units}}',
  'next.noun.credits': '{count, plural, one {credit} other {credits}}',
  'next.noun.hours': '{count, plural, one {hour of study} other {hours of study}}',
  'next.noun.rules': '{count, plural, one {rule} other {rules}}',
  'next.word':
    '{count, plural, =1 {One} =2 {Two} =3 {Three} =4 {Four} =5 {Five} =6 {Six} =7 {Seven} =8 {Eight} =9 {Nine} =10 {Ten} =11 {Eleven} =12 {Twelve} other {#}}',
  'next.weeks': '{weeks, plural, one {# week} other {# weeks}}',
  'next.months':
    '{months, plural, one {# month} other {# months}} ({weeks, plural, one {# week} other {# weeks}})',
  'next.held': '{counted} of the {required} {noun}',

  'next.answer.loading': 'Fetching the rules…',
  'next.answer.noHoldings':
    'Choose what you work toward. You need nothing to begin; what you hold can be entered at any time.',
  'next.answer.noGoal': 'Choose what you work toward. The nearest award stands first.',
  'next.answer.plan':
    '{steps, plural, =0 {You hold {held}. Nothing more has to be taken.} one {You hold {held}. One more unit finishes {awards, plural, one {it} =2 {both awards} other {all # awards}} in {time}.} other {You hold {held}. {word} more, taken in this order, finish {awards, plural, one {it} =2 {both awards} other {all # awards}} in {time}.}}',
  'next.answer.complete': 'You hold {held}: everything this award asks for.',
  'next.answer.perhaps-complete':
    'You hold {held}. No unit is missing if what is not known turns out well.',
  'next.answer.needs-hours': 'You hold {held}. How many hours a week can you study?',
  'next.answer.searching': 'You hold {held}. Looking for the best way to the rest…',
  'next.answer.nothing-found': 'You hold {held}. No plan was found in the time given.',
  'next.answer.impossible': 'You hold {held}. With these limits the rest cannot be done.',
  'next.answer.notKnownUnits':
    'You hold {held}. With these limits and the units known here, the rest cannot be done.',
  'next.answer.needs-word':
    'You hold {held}. One thing is needed from you before the rest can be planned.',
  'next.answer.failed': 'You hold {held}. The planner stopped before it had an answer.',

  'next.proof.proven':
    '{aim, select, time {Proven: nothing finishes sooner} cost {Proven: nothing costs less} other {Proven: nothing leaves less to confirm}}',
  'next.proof.knownOnly':
    '{aim, select, time {Proven: no units known here finish sooner} cost {Proven: no units known here cost less} other {Proven: no units known here leave less to confirm}}',
  'next.proof.gap':
    'Best found; at most {gap} from the best{searching, select, true {. Still looking} other {}}',
  'next.proof.bestSoFar':
    'Best found{searching, select, true {; still looking} other {; not proven}}',
  'next.head.assume': 'Say what to take',
  'next.head.repairs': 'See what would help',
  'next.chip.planning': 'Planning…',
  'next.chip.fees': 'Fees known for {known} of {steps} units',
  'next.chip.assumed':
    '{count, plural, one {# unit rests on your assumptions} other {# units rest on your assumptions}}',
  'next.chip.recalled': 'These rules are recalled, not read: confirm them first',

  'next.fact.finished': 'Finished',
  'next.fact.finished.note': '{weeks, plural, one {# week} other {# weeks}} from {start}',
  'next.fact.work': 'Work',
  'next.fact.work.note': 'at most {hours} h a week; you have {limit} h',
  'next.fact.fees': 'Fees',
  'next.fact.fees.value': '{open, select, true {from {fees}} other {{fees}}}',
  'next.fees.none': '{unknown, plural, =0 {no fees} other {fees not known}}',
  'next.fact.fees.note':
    '{count, plural, =0 {{assumed, plural, =0 {every unit has a price} one {# price is your assumption} other {# prices are your assumption}}} one {# unit without a price} other {# units without a price}}',
  'next.fact.pace': 'Pace',
  'next.fact.pace.note': '{share} of full time',
  'next.fact.pace.noFullTime': 'no full-time norm is known here',
  'next.fact.beside': 'Does not count',
  'next.fact.beside.note':
    '{count, plural, =0 {{beyond, select, true {more than the rules ask for} other {all you hold counts}}} one {# item held is not used} other {# items held are not used}}',
  'next.fact.beside.short':
    '{count, plural, =0 {all that is held counts} one {# item held does not count} other {# items held do not count}}',
} as const;
