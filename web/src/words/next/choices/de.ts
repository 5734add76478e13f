import type { FullTranslationOf } from '../../messages.js';
import type { choicesEn } from './en.js';

export const choicesDe: FullTranslationOf<typeof choicesEn> = {
  'next.proof.step':
    '{known, select, true {Bewiesen mit den hier bekannten Einheiten: nichts ist so früh für weniger} other {Bewiesen: nichts ist so früh für weniger}}',
  'next.proof.other': 'Bewiesen: der beste Plan, der so weit abweicht',

  'next.stairs.title': 'Wochen gegen Gebühren',
  'next.stairs.label': 'Möglichkeiten zwischen Wochen und Gebühren',
  'next.stairs.sentence':
    '{count, plural, one {# Möglichkeit} other {# Möglichkeiten}}: von {fast} für {fastFee} bis {slow} für {slowFee}. Nichts anderes ist schneller für dasselbe Geld oder billiger in derselben Zeit.',
  'next.stairs.one':
    'Dieser Plan ist zugleich der schnellste und der billigste: Es gibt nichts abzuwägen.',
  'next.stairs.oneSoFar':
    'Bisher eine Möglichkeit. Billigere Pläne, die länger dauern, kann es geben.',
  'next.stairs.climbing': 'Alle Möglichkeiten werden gesucht…',
  'next.stairs.proven': 'Alle Möglichkeiten, jede bewiesen',
  'next.stairs.longer': 'Nicht alles durchsucht: länger suchen',
  'next.stairs.axes':
    'Wochen nach rechts, Gebühren nach oben. Pfeiltasten wandern, Enter zeigt den Plan.{open, select, true { Schraffiert: noch nicht ausgeschlossen.} other {}}',
  'next.stairs.unpriced':
    '{count, plural, one {Die Gebühr von {units} ist nicht bekannt und fehlt in der Summe.} other {Die Gebühren von {units} sind nicht bekannt und fehlen in der Summe.}}',
  'next.stairs.unpricedMany':
    'Die Gebühren von {count} Einheiten sind nicht bekannt und fehlen in der Summe.',
  'next.stairs.fee': '{open, select, true {{fee} und unbekannte Gebühren} other {{fee}}}',
  'next.stairs.point': '{weeks}, {fee}, {sure}',
  'next.stairs.sure': '{proven, select, true {bewiesen} other {nicht bewiesen}}',
  'next.stairs.table': 'Als Tabelle',
  'next.stairs.weeks': 'Dauer',
  'next.stairs.units': 'Einheiten',
  'next.stairs.proof': 'Beweis',
  'next.stairs.looking': 'Sie sehen eine andere Möglichkeit: {weeks} für {fee}.',
  'next.stairs.back': 'Zurück zum besten Plan',

  'next.others.title': 'Andere Wege',
  'next.others.aside': 'andere Einheiten, fast so gut',
  'next.others.ask': 'Andere Wege zeigen',
  'next.others.asking': 'Andere Wege werden gesucht…',
  'next.others.within': 'Wie viel schlechter sie sein dürfen',
  'next.others.none': 'Kein anderer Plan nimmt andere Einheiten und ist so gut.',
  'next.others.partial': 'Nicht alles durchsucht: Es kann mehr geben.',
  'next.others.failed': 'Die Suche nach anderen Wegen endete mit einem Fehler.',
  'next.others.swap': '{added} statt {dropped}',
  'next.others.fewer': 'Ohne {dropped}',
  'next.others.show': 'Diesen Plan zeigen',
  'next.others.showing': 'Oben gezeigt',
  'next.others.equal': 'Gleich in allem, was bekannt ist.',
  'next.others.weeks':
    '{change, plural, =0 {gleich lang} one {{better, select, true {{change} Woche früher} other {{change} Woche später}}} other {{better, select, true {{change} Wochen früher} other {{change} Wochen später}}}}',
  'next.others.fees': '{better, select, true {{amount} billiger} other {{amount} teurer}}',
  'next.others.workloadHours':
    '{better, select, true {{amount} Std. weniger Lernen} other {{amount} Std. mehr Lernen}}',
  'next.others.units':
    '{change, plural, one {{better, select, true {{change} Einheit weniger} other {{change} Einheit mehr}}} other {{better, select, true {{change} Einheiten weniger} other {{change} Einheiten mehr}}}}',
  'next.others.providers':
    '{change, plural, one {{better, select, true {{change} Anbieter weniger} other {{change} Anbieter mehr}}} other {{better, select, true {{change} Anbieter weniger} other {{change} Anbieter mehr}}}}',
  'next.others.countries':
    '{change, plural, one {{better, select, true {{change} Land weniger} other {{change} Land mehr}}} other {{better, select, true {{change} Länder weniger} other {{change} Länder mehr}}}}',
  'next.others.onlineShare':
    '{better, select, true {mehr davon online ({amount})} other {weniger davon online ({amount})}}',
  'next.others.doubts':
    '{change, plural, one {{better, select, true {{change} Zweifel weniger} other {{change} Zweifel mehr}}} other {{better, select, true {{change} Zweifel weniger} other {{change} Zweifel mehr}}}}',

  'next.near.title': 'Nächste Abschlüsse',
  'next.near.aside': 'nach dem, was Sie haben',
  'next.near.units':
    '{count, plural, =0 {Keine Einheit fehlt} one {Eine Einheit entfernt} other {{exact, select, true {{count} Einheiten entfernt} other {Etwa {count} Einheiten entfernt}}}}',
  'next.near.done': '{share} angerechnet',
  'next.near.ways':
    '{count, plural, one {{all, select, true {ein Weg} other {mindestens ein Weg}}} other {{all, select, true {{count} Wege} other {mindestens {count} Wege}}}}',
  'next.near.choose': '{title}: planen',
};
