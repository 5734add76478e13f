export const settingsEn = {
  'settings.title': 'Settings and privacy',
  'settings.short': 'Settings',
  'settings.answer':
    'What you enter stays in this browser until you save it as a file. A credential is checked by this server, which keeps nothing of it.',
  'settings.looks': 'How it looks',
  'settings.theme': 'Colours',
  'settings.density': 'Rows of tables',
  'settings.density.auto': 'By device',
  'settings.density.dense': 'Dense',
  'settings.density.roomy': 'Roomy',
  'settings.language': 'Language',
  'settings.language.browser': 'As the browser ({name})',
  'settings.data': 'Your data',
  'settings.data.what':
    '{holdings, plural, =0 {Nothing is entered.} one {# entry} other {# entries}}{holdings, plural, =0 {} other { · {goals, plural, one {# goal} other {# goals}} · {plans, plural, one {# plan} other {# plans}}}}',
  'settings.data.where':
    'It lies in the database of this browser on this device. No server has a copy, nobody can read it from afar, and clearing the browser’s data deletes it.',
  'settings.data.notLasting': 'This browser window keeps nothing once it is closed.',
  'settings.export': 'Save everything as a file',
  'settings.erase': 'Erase everything',
  'settings.erase.title': 'Erase everything on this device?',
  'settings.erase.text':
    'All entries, goals, plans and choices are deleted from this browser, and the token of an issuer with them; what it issued stays on its server. This cannot be undone. Save a file first if you may want them back.',
  'settings.erase.confirm': 'Erase for good',
  'settings.erase.cancel': 'Keep everything',
  'settings.erase.saveFirst': 'Save a file first',
  'settings.erase.done': 'Everything was erased.',
  'settings.privacy': 'What Cairn sends',
  'settings.privacy.rules':
    'It asks this server for the public rules and the catalogue. The request says nothing about you.',
  'settings.privacy.none':
    'No cookie, no tracking, no measurement, no request to anybody else. That is why there is no cookie notice.',
  'settings.privacy.credentials':
    'A credential that you hand in, or that is checked again, goes to this server. It reads it, may ask the issuer’s addresses, answers, and keeps nothing.',
  'settings.privacy.issuing':
    'What you issue in Studio goes to this server, which keeps it encrypted so that it can be withdrawn and handed out again. The token stays in this browser.',
  'settings.privacy.scores':
    'Counts and scores are worked out here, by rules that you can read. They decide nothing: the awarding body does.',
  'settings.keyboard': 'Keyboard',
  'settings.about': 'Rules in use',
  'settings.about.version': 'Version',
  'settings.about.hash': 'Content hash',
  'settings.about.counts': 'Contents',
  'settings.about.counts.value':
    '{units} units · {awards} awards · {frameworks} frameworks · {systems} credit systems',
} as const;
