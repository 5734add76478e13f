import type { FullTranslationOf } from '../../messages.js';
import type { nextPlanEn } from './en.js';

/** The plan in weeks, as a graph and as a table, and the search for it. */
export const nextPlanDe: FullTranslationOf<typeof nextPlanEn> = {
  'next.plan.view': 'Darstellung des Plans',
  'next.plan.weeks': 'Wochen',
  'next.plan.path': 'Weg',
  'next.gantt.title': 'Woche für Woche',
  'next.gantt.aside': 'Grenze {hours} Std. in der Woche',
  'next.gantt.label': 'Einheiten Woche für Woche, nach ihrem Beginn',
  'next.gantt.load': 'Stunden je Woche',
  'next.gantt.limit': '{hours} Std.',
  'next.gantt.twin': 'Die Tabelle der Einheiten darunter sagt dasselbe in Worten.',
  'next.path.title': 'Der Weg dorthin',
  'next.path.label': 'Einheiten im Lauf der Zeit, mit dem, was vorher kommt',
  'next.path.hint':
    'Von links nach rechts in der Zeit. Eine Linie führt zu der Einheit, die eine andere voraussetzt. Pfeiltasten folgen den Linien; Eingabe öffnet.',
  'next.path.after': 'Nach {titles}',
  'next.lane.before': 'Vorher nötig, zählt nicht',
  'next.step.when': '{title}: {start} bis {end}, {hours} Stunden in der Woche.',
  'next.step.countsFor': 'Zählt für {rule}.',
  'next.step.notCounted': 'Zählt selbst nicht.',
  'next.step.after': 'Braucht vorher {titles}.',
  'next.step.before': 'Wird vorher gebraucht von {titles}.',
  'next.table.label': 'Einheiten',
  'next.table.aside': '{count, plural, one {# geplant} other {# geplant}}',
  'next.table.notCounted': 'vorher nötig',
  'next.column.unit': 'Einheit',
  'next.column.countsAs': 'Zählt als',
  'next.column.start': 'Beginn',
  'next.column.end': 'Ende',
  'next.column.hours': 'Stunden',
  'next.column.perWeek': 'Je Woche',
  'next.column.fee': 'Gebühr',
  'next.column.rule': 'Regel',
  'next.column.state': 'Stand',
  'next.column.counted': 'Gezählt',

  'next.delta.both': '{time}, {fees}',
  'next.delta.time': '{span} statt {before}',
  'next.delta.sameTime': '{span} wie zuvor',
  'next.delta.sameFees': 'gleiche Gebühren',
  'next.delta.fees': '{direction, select, more {{amount} mehr} other {{amount} weniger}}',
  'next.delta.feesUnknown': 'Gebühren nicht ganz bekannt',

  'next.search.running': 'Die Suche läuft: bisher {nodes} Fälle angesehen.',
  'next.search.improving':
    'Ein Plan ist gefunden. Gesucht wird ein besserer oder der Beweis: bisher {nodes} Fälle.',
  'next.search.stop': 'Hier anhalten',
  'next.search.ended':
    '{by, select, you {Sie haben die Suche angehalten.} other {Die Suche endete aus Mangel an Zeit.}} {found, select, true {Das ist der beste Plan bisher; ein besserer ist möglich.} other {Es ist noch kein Plan gefunden. Suchen Sie weiter oder lockern Sie eine Grenze.}}',
  'next.search.again': 'Weitersuchen',
  'next.search.failed':
    'Die Planung brach ab. Ihre Daten sind sicher; ändern Sie eine Grenze oder versuchen Sie es noch einmal.',
};
