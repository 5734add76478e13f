import type { FullTranslationOf } from '../../messages.js';
import type { nextKeepEn } from './en.js';

/** Plans that are kept and compared. */
export const nextKeepDe: FullTranslationOf<typeof nextKeepEn> = {
  'next.keep.do': 'Plan behalten',
  'next.keep.title': 'Plan behalten',
  'next.keep.name': 'Name',
  'next.keep.help': 'Ein vergebener Name erhält die nächste Nummer; so bleibt jede Fassung.',
  'next.keep.save': 'Behalten',
  'next.keep.suggestion': '{title} bis {day}',
  'next.keep.done': '„{title}“ ist behalten.',
  'next.kept.title': 'Pläne',
  'next.kept.aside': '2 bis {most} ankreuzen und vergleichen',
  'next.kept.line':
    '{day} · {span} · {units, plural, one {# Einheit} other {# Einheiten}} · {fees}',
  'next.kept.goOn': 'Mit {title} weitermachen',
  'next.kept.delete': '{title} löschen',
  'next.kept.deleted': '„{title}“ gelöscht.',
  'next.kept.oneMore': 'Kreuzen Sie noch einen an, um zu vergleichen.',
  'next.variant.ask': 'Schnellsten, günstigsten und sichersten vergleichen',
  'next.variant.asking': 'Es wird geplant…',
  'next.variant.time': 'Am schnellsten',
  'next.variant.cost': 'Am günstigsten',
  'next.variant.risk': 'Am wenigsten offen',
  'next.compare.do': 'Vergleichen',
  'next.compare.title': 'Nebeneinander',
  'next.compare.aside': 'Unterschiede zuerst, jeweils zum ersten Plan',
  'next.compare.now': 'Dieser Plan',
  'next.compare.completesOn': 'Fertig',
  'next.compare.weeks': 'Dauer',
  'next.compare.fees': 'Gebühren',
  'next.compare.workloadHours': 'Lernstunden',
  'next.compare.units': 'Zu belegende Einheiten',
  'next.compare.surplus': 'Erworben, aber nicht verlangt',
  'next.compare.riskPoints': 'Offene Punkte',
  'next.compare.feesOpen':
    'ab {fees}, {count, plural, one {# Preis unbekannt} other {# Preise unbekannt}}',
  'next.compare.delta':
    '{sign, select, plus {+} other {−}}{size}{of, select, completesOn { Tage} weeks { Wochen} workloadHours { Std.} other {}}',
  'next.compare.units.differ': 'Einheiten, in denen sie sich unterscheiden',
  'next.compare.taken': 'belegt',
  'next.compare.notTaken': 'nicht belegt',
  'next.compare.inAll':
    '{count, plural, =0 {Keine Einheit ist in allen.} one {# Einheit ist in allen.} other {# Einheiten sind in allen.}}',
};
