import type { FullTranslationOf } from '../../messages.js';
import type { nextSurfaceEn } from './en.js';

/** The third axis of the staircase: what is left to confirm. */
export const nextSurfaceDe: FullTranslationOf<typeof nextSurfaceEn> = {
  'next.proof.surface':
    '{known, select, true {Bewiesen mit den hier bekannten Einheiten: nichts ist so früh und so billig und lässt weniger offen} other {Bewiesen: nichts ist so früh und so billig und lässt weniger offen}}',
  'next.surface.view': 'Was abgewogen wird',
  'next.surface.two': 'Wochen und Gebühren',
  'next.surface.three': 'Und was zu bestätigen bleibt',
  'next.surface.label': 'Möglichkeiten zwischen Wochen, Gebühren und dem, was zu bestätigen bleibt',
  'next.surface.sentence':
    '{count, plural, one {# Möglichkeit} other {# Möglichkeiten}}: Mit mehr Zeit oder mehr Geld {most, plural, one {wird aus # offenen Punkt} other {werden aus # offenen Punkten}} {least, plural, =0 {keiner} other {#}}.',
  'next.surface.level':
    'Es gibt nichts abzuwägen: Jede Möglichkeit lässt {points, plural, =0 {nichts} one {# Punkt} other {# Punkte}} offen. Weder Zeit noch Geld macht sie sicherer.',
  'next.surface.levelSoFar':
    'Bisher lässt jede Möglichkeit {points, plural, =0 {nichts} one {# Punkt} other {# Punkte}} offen. Sicherere Pläne kann es geben.',
  'next.surface.explain':
    'Offene Punkte zählen, was jemand anderes entscheidet, etwa eine Anerkennung, und was keine hier gelesene Quelle klärt. Je voller ein Stein, desto weniger bleibt offen.',
  'next.surface.how': 'Wie sie gezählt werden',
  'next.surface.within': 'Offen bleiben darf',
  'next.surface.any': 'Alles',
  'next.surface.atMost': '{points, plural, one {Höchstens # Punkt} other {Höchstens # Punkte}}',
  'next.surface.nothing': 'Nichts',
  'next.surface.amount': '{points} offen',
  'next.surface.points':
    '{points, plural, =0 {nichts zu bestätigen} one {# offener Punkt} other {# offene Punkte}}',
  'next.surface.point':
    '{weeks}, {fee}, {confirm}{chance, select, none {} other {, {chance}}}, {sure}',
  'next.surface.chanceIs': 'Aussicht {chance}',
  'next.surface.axes':
    'Wochen nach rechts, Gebühren nach oben; ein Stein über der Linie ist später oder teurer, dafür sicherer. Pfeiltasten wandern, Enter zeigt den Plan.{open, select, true { Schraffiert: noch nicht ausgeschlossen.} other {}}',
  'next.surface.column': 'Zu bestätigen',
  'next.surface.chance': 'Chance',
  'next.surface.chanceOf':
    '{known}{open, plural, =0 {} one { (eine Einheit nicht bekannt)} other { (# Einheiten nicht bekannt)}}',
  'next.surface.looking': 'Sie sehen eine andere Möglichkeit: {weeks} für {fee}, {confirm}.',
  'next.surface.failed': 'Die Suche nach diesen Möglichkeiten endete ohne Antwort.',
};
