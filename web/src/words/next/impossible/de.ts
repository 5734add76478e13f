import type { FullTranslationOf } from '../../messages.js';
import type { nextImpossibleEn } from './en.js';

/** What clashes when there is no plan, and what would help. */
export const nextImpossibleDe: FullTranslationOf<typeof nextImpossibleEn> = {
  'next.impossible.title': 'Was sich widerspricht',
  'next.impossible.intro':
    '{count, plural, =0 {Keine Ihrer Grenzen steht im Weg: Die Regeln sind überhaupt nicht zu erfüllen.} one {Das allein ist nicht zu erfüllen:} other {Diese # gehen nicht alle zusammen. Wer bei einer davon nachgibt, löst diesen Widerspruch:}}',
  'next.impossible.introKnown':
    '{count, plural, =0 {Mit den hier bekannten Einheiten sind die Regeln nicht zu erfüllen.} one {Mit den hier bekannten Einheiten ist das nicht zu erfüllen:} other {Mit den hier bekannten Einheiten gehen diese # nicht alle zusammen. Die verleihende Stelle kennt vielleicht weitere:}}',
  'next.impossible.repairs': 'Was helfen würde',
  'next.impossible.noRepair':
    'Keine einzelne Änderung genügt. Lockern Sie zwei davon oder wählen Sie einen anderen Abschluss.',
  'next.impossible.proof':
    'Jede Änderung wurde durch neues Planen bewiesen. Sie können Ihre Wahl zurücknehmen.',
  'next.conflict.budget': 'Höchstens {amount} zahlen',
  'next.conflict.deadline': 'Fertig sein bis {day}',
  'next.conflict.hours': 'Höchstens {hours} Std. in der Woche lernen',
  'next.conflict.languages': 'Nur auf {names}',
  'next.conflict.modes': 'Nur {names}',
  'next.conflict.breaks': 'Diese Tage ohne Studium lassen: {days}',
  'next.conflict.countries': 'Nur in {names}',
  'next.conflict.prerequisites': 'Was vor anderen Einheiten kommen muss',
  'next.conflict.intakes': 'Die Tage, an denen Einheiten beginnen',
  'next.conflict.validity': 'Die Zeit, in der etwas gültig bleibt',
  'next.conflict.with': '{label} auf jeden Fall belegen',
  'next.conflict.without': '{label} nie belegen',
  'next.conflict.attempts': 'Für {label} ist kein Versuch mehr übrig',
  'next.conflict.pin': '{label} dort zählen, wo Sie es wollen',
  'next.conflict.rule': 'Regel: {label}',
  'next.conflict.constraint': 'Regel: {label}',
  'next.repair.raise-budget': 'Höchstbetrag auf {amount} anheben',
  'next.repair.move-deadline': 'Fertig sein bis {day}',
  'next.repair.add-hours': '{hours} Std. in der Woche lernen',
  'next.repair.drop-rule': 'Diese Regel erlassen lassen: {label}',
  'next.repair.allow-unit': '{label} zulassen',
  'next.repair.take-outside': 'Nicht auf {label} bestehen',
  'next.repair.drop-pin': '{label} von Cairn einordnen lassen',
  'next.repair.done': 'Geändert. Es wird neu geplant.',
};
