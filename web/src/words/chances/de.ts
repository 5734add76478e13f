import type { FullTranslationOf } from '../messages.js';
import type { chancesEn } from './en.js';

export const chancesDe: FullTranslationOf<typeof chancesEn> = {
  'chances.title': 'Wie sicher ist das?',
  'chances.aside': 'mit den Aussichten, die Sie annehmen',
  'chances.ask': 'Aussichten ausrechnen',
  'chances.asking': 'Der Plan wird durchgespielt…',
  'chances.failed': 'Die Aussichten ließen sich nicht ausrechnen.',
  'chances.certain':
    'An diesem Plan ist nach Ihren Angaben nichts unsicher. Sagen Sie unter „Ihre Annahmen“, wie wahrscheinlich Sie bestehen und wie lange Einheiten dauern können.',
  'chances.sentence': 'Bis {day} fertig in {share} aller Fälle.',
  'chances.ever': 'Mit diesem Plan überhaupt fertig: {share}.',
  'chances.secure':
    'Am meisten lohnt es sich, {title} abzusichern. Geht sie sicher gleich gut, steigt die Aussicht um {gain} Punkte.',
  'chances.label': 'Anteil der Fälle, die fertig sind, Woche für Woche',
  'chances.axes':
    'Wochen nach rechts, Anteil der Fälle nach oben. Die gestrichelte Linie ist der Tag, nach dem Sie fragten.',
  'chances.table': 'Als Tabelle',
  'chances.week': 'Bis Ende',
  'chances.share': 'Fertig',
  'chances.made':
    '{runs} Fälle durchgespielt; eine Einheit darf {attempts, plural, one {einmal} other {#-mal}} versucht werden. Was misslingt, verschiebt, was darauf wartet. In 19 von 20 solchen Stichproben weicht der Anteil um höchstens {error} Punkte ab.',
};
