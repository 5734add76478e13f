import type { FullTranslationOf } from '../../messages.js';
import type { nextLimitsEn } from './en.js';

/** Limits, wishes and assumptions that a person can change. */
export const nextLimitsDe: FullTranslationOf<typeof nextLimitsEn> = {
  'next.if.title': 'Was wäre, wenn',
  'next.if.hint': 'Probieren Sie andere Grenzen aus. Nichts wird behalten, bevor Sie es sagen.',
  'next.if.hours': 'Stunden in der Woche',
  'next.if.hours.exact': 'Genaue Stunden in der Woche',
  'next.if.hours.help':
    'Lernzeit, die in einer gewöhnlichen Woche übrig ist. Sie können sie jederzeit ändern.',
  'next.if.budget': 'Höchstens zu zahlen',
  'next.if.noLimit': 'Leer = keine Grenze',
  'next.if.deadline': 'Fertig bis',
  'next.if.start': 'Erster Tag',
  'next.if.more': 'Ziele, Pausen, andere Stunden, Sprachen, Einheiten',
  'next.if.breaks': 'Zeiten ohne Studium',
  'next.if.break': '{from} bis {until}',
  'next.if.breakDrop': 'Pause ab {from} streichen',
  'next.if.breakFrom': 'Erster Tag ohne Studium',
  'next.if.breakUntil': 'Letzter Tag ohne Studium',
  'next.if.breakAdd': 'Hinzufügen',
  'next.if.aims': 'Was am wichtigsten ist',
  'next.if.aimUp': 'Nach oben: {aim}',
  'next.if.aimDown': 'Nach unten: {aim}',
  'next.aim.time': 'Früh fertig sein',
  'next.aim.cost': 'Wenig zahlen',
  'next.aim.risk': 'Wenig offen lassen',
  'next.aim.recognition': 'Am sichersten bestehen und anerkannt werden',
  'next.aim.awards': 'Unterwegs die meisten Abschlüsse',
  'next.if.modes': 'Auf welche Weise',
  'next.if.languages': 'In welcher Sprache',
  'next.if.countries': 'Wo',
  'next.if.noneTicked':
    'Nichts angekreuzt = keine Grenze. Eine Einheit ohne Angabe bleibt, mit einem Hinweis.',
  'next.mode.online': 'Online',
  'next.mode.on-site': 'Vor Ort',
  'next.mode.blended': 'Gemischt',
  'next.mode.exam': 'Nur Prüfung',
  'next.if.units': 'Bestimmte Einheiten',
  'next.if.without': 'Nie',
  'next.if.with': 'Auf jeden Fall',
  'next.if.findUnit': 'Einheit suchen',
  'next.if.wished': 'Auf jeden Fall: {title}',
  'next.if.refused': 'Nie: {title}',
  'next.if.forget': 'Wunsch zu {title} vergessen',
  'next.if.assumptions': 'Ihre Annahmen',
  'next.if.keep': 'So behalten',
  'next.if.drop': 'Zurück',
  'next.if.searching': 'wird geplant…',
  'next.if.noPlan': 'kein Plan',
  'next.if.noneBefore': 'ein Plan ist gefunden',
  'next.if.withWhat':
    '{what, select, hours {Mit {hours} Std. in der Woche} budget {{hasBudget, select, true {Mit höchstens {budget}} other {Ohne Höchstbetrag}}} deadline {{hasDeadline, select, true {Fertig bis {deadline}} other {Ohne letzten Tag}}} start {Ab {start}} aims {Zuerst: {aim}} breaks {Mit diesen Pausen} filters {Mit diesen Filtern} units {Mit diesen Wünschen} assumptions {Mit diesen Annahmen} other {Mit diesen Änderungen}}',
  'next.if.line': '{what}: {effect}.',

  'next.assume.title': 'Was keine Quelle sagt',
  'next.assume.intro':
    'Für einige Einheiten veröffentlicht niemand diese Angaben. Sagen Sie, was gelten soll; jeder Schritt, der darauf beruht, ist als Ihre Annahme gekennzeichnet.',
  'next.assume.note': 'gilt nur, wo keine Quelle etwas sagt',
  'next.assume.workloadHours': 'Lernstunden einer Einheit insgesamt',
  'next.assume.hoursPerWeek': 'Stunden in der Woche, solange eine Einheit läuft',
  'next.assume.fee': 'Gebühr einer Einheit',
  'next.assume.fee.help': 'Leer = nicht in der Summe, als unbekannt gezählt',
  'next.assume.units':
    '{count, plural, one {# Einheit wartet darauf: {titles}} other {# Einheiten warten darauf: {titles}}}{more, plural, =0 {} other { und # weitere}}',
  'next.assume.use': 'Damit planen',
  'next.currencies.title': 'Preise in mehreren Währungen',
  'next.currencies.intro':
    'Preise, Höchstbetrag und angenommene Gebühr sind in {names}. Cairn rechnet von sich aus nichts um, weil Kurse schwanken.',
  'next.currencies.units':
    '{currency}: {count, plural, one {# Einheit} other {# Einheiten}} ({titles})',
  'next.currencies.drop': 'Ohne meinen Höchstbetrag und meine angenommene Gebühr planen',
};
