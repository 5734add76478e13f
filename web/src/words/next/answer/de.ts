import type { FullTranslationOf } from '../../messages.js';
import type { nextAnswerEn } from './en.js';

/** The answer at the top, its proof and its figures. */
export const nextAnswerDe: FullTranslationOf<typeof nextAnswerEn> = {
  'next.title': 'Was als Nächstes?',
  'next.short': 'Weiter',
  'next.cancel': 'Abbrechen',
  'next.target': 'Ziel',
  'next.target.change': '{title}: anderes Ziel wählen',
  'next.target.special': '{title} · {special}',
  'next.level': '{framework} {code}',
  'next.rule.readOn': 'Regel gelesen am {day}',
  'next.amount': '{value} {noun}',
  'next.items': '{count, plural, =0 {nichts} one {# Eintrag} other {# Einträge}}',
  'next.hoursUnit': 'Std.',
  'next.noun.units': '{count, plural, one {Einheit} other {Einheiten}}',
  'next.noun.credits': '{count, plural, one {Credit} other {Credits}}',
  'next.noun.hours': '{count, plural, one {Lernstunde} other {Lernstunden}}',
  'next.noun.rules': '{count, plural, one {Regel} other {Regeln}}',
  'next.word':
    '{count, plural, =1 {Eine} =2 {Zwei} =3 {Drei} =4 {Vier} =5 {Fünf} =6 {Sechs} =7 {Sieben} =8 {Acht} =9 {Neun} =10 {Zehn} =11 {Elf} =12 {Zwölf} other {#}}',
  'next.weeks': '{weeks, plural, one {# Woche} other {# Wochen}}',
  'next.months':
    '{months, plural, one {# Monat} other {# Monate}} ({weeks, plural, one {# Woche} other {# Wochen}})',
  'next.held': '{counted} von {required} {noun}',

  'next.answer.loading': 'Die Regeln werden geholt…',
  'next.answer.noHoldings':
    'Wählen Sie, worauf Sie hinarbeiten. Sie brauchen nichts, um zu beginnen; was Sie haben, können Sie jederzeit eintragen.',
  'next.answer.noGoal': 'Wählen Sie, worauf Sie hinarbeiten. Der nächste Abschluss steht oben.',
  'next.answer.plan':
    '{steps, plural, =0 {Sie haben {held}. Mehr ist nicht zu belegen.} one {Sie haben {held}. Eine weitere Einheit führt {awards, plural, one {ans Ziel} =2 {zu beiden Abschlüssen} other {zu allen # Abschlüssen}}. Dauer: {time}.} other {Sie haben {held}. {word} weitere, in dieser Folge, führen {awards, plural, one {ans Ziel} =2 {zu beiden Abschlüssen} other {zu allen # Abschlüssen}}. Dauer: {time}.}}',
  'next.answer.complete': 'Sie haben {held}: alles, was dieser Abschluss verlangt.',
  'next.answer.perhaps-complete':
    'Sie haben {held}. Keine Einheit fehlt, falls das Unbekannte gut ausgeht.',
  'next.answer.needs-hours': 'Sie haben {held}. Wie viele Stunden in der Woche können Sie lernen?',
  'next.answer.searching': 'Sie haben {held}. Der beste Weg zum Rest wird gesucht…',
  'next.answer.nothing-found': 'Sie haben {held}. In der Zeit wurde kein Plan gefunden.',
  'next.answer.impossible': 'Sie haben {held}. Mit diesen Grenzen geht der Rest nicht.',
  'next.answer.notKnownUnits':
    'Sie haben {held}. Mit diesen Grenzen und den hier bekannten Einheiten geht der Rest nicht.',
  'next.answer.needs-word':
    'Sie haben {held}. Bevor der Rest geplant werden kann, fehlt eine Angabe von Ihnen.',
  'next.answer.failed': 'Sie haben {held}. Die Planung brach ohne Antwort ab.',

  'next.proof.proven':
    '{aim, select, time {Bewiesen: nichts ist früher fertig} cost {Bewiesen: nichts kostet weniger} other {Bewiesen: nichts lässt weniger offen}}',
  'next.proof.knownOnly':
    '{aim, select, time {Bewiesen: keine hier bekannten Einheiten sind früher fertig} cost {Bewiesen: keine hier bekannten Einheiten kosten weniger} other {Bewiesen: keine hier bekannten Einheiten lassen weniger offen}}',
  'next.proof.gap':
    'Bester Fund; höchstens {gap} vom Besten entfernt{searching, select, true {. Die Suche läuft} other {}}',
  'next.proof.bestSoFar':
    'Bester Fund{searching, select, true {; die Suche läuft} other {; nicht bewiesen}}',
  'next.head.assume': 'Sagen, was gelten soll',
  'next.head.repairs': 'Sehen, was hilft',
  'next.chip.planning': 'Wird geplant…',
  'next.chip.fees': 'Gebühren von {known} der {steps} Einheiten bekannt',
  'next.chip.assumed':
    '{count, plural, one {# Einheit beruht auf Ihren Annahmen} other {# Einheiten beruhen auf Ihren Annahmen}}',
  'next.chip.recalled': 'Regeln aus dem Gedächtnis, nicht nachgelesen: erst bestätigen lassen',

  'next.fact.finished': 'Fertig',
  'next.fact.finished.note': '{weeks, plural, one {# Woche} other {# Wochen}} ab {start}',
  'next.fact.work': 'Arbeit',
  'next.fact.work.note': 'höchstens {hours} Std. in der Woche; Sie haben {limit} Std.',
  'next.fact.fees': 'Gebühren',
  'next.fact.fees.value': '{open, select, true {ab {fees}} other {{fees}}}',
  'next.fees.none': '{unknown, plural, =0 {keine Gebühren} other {Gebühren nicht bekannt}}',
  'next.fact.fees.note':
    '{count, plural, =0 {{assumed, plural, =0 {jede Einheit hat einen Preis} one {# Preis ist Ihre Annahme} other {# Preise sind Ihre Annahme}}} one {# Einheit ohne Preis} other {# Einheiten ohne Preis}}',
  'next.fact.pace': 'Tempo',
  'next.fact.pace.note': '{share} der Vollzeit',
  'next.fact.pace.noFullTime': 'keine Vollzeitnorm bekannt',
  'next.fact.beside': 'Zählt nicht',
  'next.fact.beside.note':
    '{count, plural, =0 {{beyond, select, true {mehr, als die Regeln verlangen} other {alles Vorhandene zählt}}} one {# Eintrag bleibt ungenutzt} other {# Einträge bleiben ungenutzt}}',
  'next.fact.beside.short':
    '{count, plural, =0 {alles Vorhandene zählt} one {# Eintrag zählt nicht} other {# Einträge zählen nicht}}',
};
