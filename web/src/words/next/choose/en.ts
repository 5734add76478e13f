/** The choice of an award. */
export const nextChooseEn = {
  'next.choose.title': 'What do you work toward?',
  'next.choose.search': 'Find an award',
  'next.choose.placeholder': 'Title, code or awarding body',
  'next.choose.country': 'Country',
  'next.choose.level': 'Level',
  'next.choose.any': 'Any',
  'next.choose.asking': 'Comparing every award with what you hold…',
  'next.choose.count': '{count, plural, one {# award} other {# awards}}, the nearest first',
  'next.choose.countOnly': '{count, plural, one {# award} other {# awards}}',
  'next.choose.none': 'No award fits that',
  'next.choose.none.text':
    'The catalogue holds some real awards, not all there are. Try another word, or fewer filters.',
  'next.choose.forget': 'Show all awards',
  'next.choose.goal': 'Your goal',
  'next.choose.recalled': 'Rules recalled, not read',
  'next.choose.closed': 'Closed to new learners',
  'next.choose.special': 'In which direction?',
  'next.choose.noSpecialisation': 'Without a specialisation',
  'next.near.complete': 'You hold all of it',
  'next.near.some': '{missing} from it · {counted} of {required} held',
  'next.near.none': '{required} to go, none held',
  'next.goal.unknown':
    'The catalogue has no award “{id}”. It may have been renamed; your goal is kept.',
} as const;
