export const methodsEn = {
  'methods.title': 'Methods',
  'methods.short': 'Methods',
  'methods.question': 'How does Cairn work it out?',
  'methods.answer':
    'By formulas that are published here from the code that runs them, on facts with a source and a day.',
  'methods.onPage': 'On this page',
  'methods.view.methods': 'Methods',
  'methods.view.data': 'Data release',
  'methods.view.sources': 'Sources',
  'methods.try': 'Try it',
  'methods.metric.unit': 'Unit: {unit}',
  'methods.metric.range': 'Unit: {unit}, {range}',
  'methods.metric.constants': 'Constants',
  'methods.metric.noConstants': 'This formula has no constant of its own.',
  'methods.sim.empty': 'A score left empty is not known: the index becomes an interval.',
  'methods.sim.range': 'Each score lies from {min} to {max}.',
  'methods.ser.earned': 'Credit earned',
  'methods.ser.counted': 'Of it, counted by the target',
  'methods.ser.months': 'Months',
  'methods.ser.system': 'Credit system',
  'methods.ser.problem.earned': 'Enter credit of zero or more.',
  'methods.ser.problem.counted': 'Counted credit lies from zero to what was earned.',
  'methods.ser.problem.months': 'Enter months above zero.',
  'metric.sim': 'Stackability index (SIM)',
  'metric.simDimensions': 'Scores behind the index',
  'metric.recognitionMonths': 'Months to recognition',
  'metric.ser': 'Stacking rate (SER)',
  'metric.stackingOverhead': 'Stacking overhead',
  'metric.riskPoints': 'Risk points of a plan',
  'methods.levels.title': 'How levels are matched',
  'methods.levels.firmest':
    'The firmest relation that says anything about a level decides: first an official referencing in force, then a joint study, then one that is no longer maintained, then an indication by somebody else.',
  'methods.levels.gap':
    'When a source says that no level corresponds, that is the answer. A gap is never bridged by its neighbours.',
  'methods.levels.chain':
    'Without a direct relation one shared framework may stand between the two. Such an answer is an indication at best.',
  'methods.levels.day':
    'Every question is asked on a day. An old level is carried into a later version only where a source says how it continues; it is never guessed from its number.',
  'methods.levels.recalled':
    'A table that is only recalled gives at most an indication, and never a “no”.',
  'methods.levels.noRecognition':
    'A match says where a level stands. Recognition is a decision of the receiving body.',
  'methods.credit.title': 'How credit is converted',
  'methods.credit.bases':
    'An amount is converted on every basis that both systems share: a stated ratio (official, usual, published), the share of a full-time year, and hours of learning.',
  'methods.credit.order':
    'The first basis in this order is chosen: official, usual, full-time year, hours, published. You may ask for another one.',
  'methods.credit.range':
    'The answer is the range over all bases with the chosen value in it. Where sources disagree there is no single number.',
  'methods.credit.hours':
    'By hours: credits become hours, hours become credits. A country that sets its own hours is asked first. Only systems that count the learner’s whole effort are compared.',
  'methods.credit.never':
    'Attendance and seat time are never turned into academic credit. Two systems are never added.',
  'methods.credit.decides': 'The receiving body decides what it accepts.',
  'methods.counting.title': 'How holdings are counted toward an award',
  'methods.counting.once':
    'Each holding is used once in the rules of an award, except where a rule says that its units may be used elsewhere too.',
  'methods.counting.best':
    'Of all assignments that the rules allow, the one is taken that honours most of your pins, then leaves least missing, then leaves fewest conditions open, then counts most from verified holdings. It is exact; if the search is ended early, that is said with what may still be gained.',
  'methods.counting.unknown':
    'What is not known (a date, a credit value, a level elsewhere) is not counted. A second assignment in which it turns out well tells “cannot be decided” from “missing”.',
  'methods.counting.open':
    'Where more units qualify than are listed, “impossible” reads “not with the units known here”.',
  'methods.counting.constraints':
    'Limits on prior learning, age, order, residency and the like are computed where they are stated as numbers. The others are shown for you to read and never guessed at.',
  'methods.planning.title': 'How a plan is made, and what a proof means',
  'methods.planning.chooses':
    'The planner chooses which units to take and in which weeks, so that every rule of the award and every limit of yours holds.',
  'methods.planning.aims':
    'Time, cost and risk are made small one after the other in your order. Nothing is mixed into a hidden score.',
  'methods.planning.search':
    'The search splits the choices into parts and gives each part a bound: no plan in it can be better. A part whose bound is worse than the best plan found is left aside.',
  'methods.planning.proof':
    '“Proven” means that every part was searched or left aside by its bound: with the facts and assumptions shown, no better plan exists.',
  'methods.planning.gap':
    'When the search is stopped, the best plan so far is shown with its gap: how much better a plan could be at most.',
  'methods.planning.impossible':
    'When no plan exists, the smallest set of rules and limits that clash is named, and each repair is proven by solving again.',
  'methods.planning.checked':
    'Before a plan is shown, code that shares nothing with the search checks it against every rule.',
  'methods.limits.title': 'Known limits',
  'methods.limits.recognition':
    'Nothing here is a recognition decision. Ask the body that decides before you spend money or time.',
  'methods.limits.coverage':
    'Not every country stands here, and the catalogue holds a choice of awards, most of them in English-speaking countries. What is absent is not known to Cairn; it may well exist.',
  'methods.limits.recalled':
    'Some facts are recalled and not yet read in a source. They are marked wherever they are used.',
  'methods.limits.parties':
    'Lists of parties to agreements are as old as their sources, and some are incomplete.',
  'methods.limits.prices':
    'Prices and workloads are known for few units. A plan asks you for assumptions where they are missing and marks each of them.',
  'methods.limits.links':
    'Links were opened on the day given. Cairn does not check by itself whether they still lead there.',
  'methods.limits.weeks':
    'Plans are made in whole weeks with the same hours in each week of a unit.',
  'methods.limits.wages':
    'Income impact compares wages of occupations. It never says what one credential causes.',
  'methods.figure.read': 'Records and rules that were read in a source',
  'methods.figure.sources': 'Different sources in this release',
  'methods.data.question': 'Which facts do the answers stand on?',
  'methods.data.answer':
    'On data release {version}: <0>{share}</0> of its records were read in a source; the others are marked.',
  'methods.data.version': 'Release',
  'methods.data.version.note': 'day of the data',
  'methods.data.hash': 'Hash of the content',
  'methods.data.hash.note': 'a plan names it, so that anyone can tell its facts',
  'methods.data.copyHash': 'Copy the whole hash',
  'methods.data.coverage.note': 'with a framework of their own',
  'methods.data.table': 'What is in it',
  'methods.data.column.kind': 'Kind of record',
  'methods.data.column.count': 'Records',
  'methods.data.column.read': 'Read',
  'methods.data.column.partly': 'Read in part',
  'methods.data.column.recalled': 'Recalled',
  'methods.data.column.share': 'Share read',
  'methods.data.kind.frameworks': 'Frameworks and ladders',
  'methods.data.kind.creditSystems': 'Credit systems',
  'methods.data.kind.agreements': 'Agreements',
  'methods.data.kind.standards': 'Standards for microcredentials',
  'methods.data.kind.registers': 'Registers',
  'methods.data.kind.awards': 'Awards',
  'methods.data.kind.rules': 'Rules of awards',
  'methods.data.kind.units': 'Units',
  'methods.sources.question': 'Where do the facts come from?',
  'methods.sources.answer':
    '<0>{count, plural, one {# source} other {# sources}}</0> stand behind the records: {read} were read on the day given, {recalled} are pointers still to be read.',
  'methods.sources.note': 'links are not checked again after that day',
  'methods.sources.search': 'Search',
  'methods.sources.search.placeholder': 'Title or site, e.g. nzqa',
  'methods.sources.column.year': 'States',
  'methods.sources.column.read': 'Read',
  'methods.sources.column.knowing': 'Known',
  'methods.sources.column.uses': 'Used for',
  'methods.sources.column.records': 'Records',
  'methods.sources.copy': 'a copy was read',
} as const;
