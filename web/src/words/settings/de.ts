import type { FullTranslationOf } from '../messages.js';
import type { settingsEn } from './en.js';

export const settingsDe: FullTranslationOf<typeof settingsEn> = {
  'settings.title': 'Einstellungen und Datenschutz',
  'settings.short': 'Einstellungen',
  'settings.answer':
    'Was Sie eintragen, bleibt in diesem Browser, bis Sie es als Datei speichern. Einen Nachweis prüft dieser Server und behält nichts davon.',
  'settings.looks': 'Aussehen',
  'settings.theme': 'Farben',
  'settings.density': 'Tabellenzeilen',
  'settings.density.auto': 'Wie das Gerät',
  'settings.density.dense': 'Eng',
  'settings.density.roomy': 'Luftig',
  'settings.language': 'Sprache',
  'settings.language.browser': 'Wie der Browser ({name})',
  'settings.data': 'Ihre Daten',
  'settings.data.what':
    '{holdings, plural, =0 {Noch nichts eingetragen.} one {# Eintrag} other {# Einträge}}{holdings, plural, =0 {} other { · {goals, plural, one {# Ziel} other {# Ziele}} · {plans, plural, one {# Plan} other {# Pläne}}}}',
  'settings.data.where':
    'Sie liegen in der Datenbank dieses Browsers auf diesem Gerät. Kein Server hat eine Kopie, niemand kann sie aus der Ferne lesen, und wer die Browserdaten löscht, löscht auch sie.',
  'settings.data.notLasting': 'Dieses Browserfenster behält nichts, wenn es geschlossen wird.',
  'settings.export': 'Alles als Datei sichern',
  'settings.erase': 'Alles löschen',
  'settings.erase.title': 'Alles auf diesem Gerät löschen?',
  'settings.erase.text':
    'Alle Einträge, Ziele, Pläne und Einstellungen werden aus diesem Browser gelöscht, ebenso das Zugangswort eines Ausstellers; was er ausstellte, bleibt auf seinem Server. Das lässt sich nicht rückgängig machen. Sichern Sie vorher eine Datei, falls Sie etwas davon behalten möchten.',
  'settings.erase.confirm': 'Endgültig löschen',
  'settings.erase.cancel': 'Alles behalten',
  'settings.erase.saveFirst': 'Zuerst eine Datei sichern',
  'settings.erase.done': 'Alles wurde gelöscht.',
  'settings.privacy': 'Was Cairn sendet',
  'settings.privacy.rules':
    'Es fragt diesen Server nach den öffentlichen Regeln und dem Katalog. Die Anfrage sagt nichts über Sie.',
  'settings.privacy.none':
    'Kein Cookie, keine Verfolgung, keine Messung, keine Anfrage an sonst jemanden. Darum gibt es auch keinen Cookie-Hinweis.',
  'settings.privacy.credentials':
    'Ein Nachweis, den Sie vorlegen oder der erneut geprüft wird, geht an diesen Server. Er liest ihn, fragt vielleicht Adressen des Ausstellers, antwortet und behält nichts.',
  'settings.privacy.issuing':
    'Was Sie ausstellen, geht an diesen Server. Er verwahrt es verschlüsselt, damit es widerrufen und noch einmal ausgegeben werden kann. Das Zugangswort bleibt in diesem Browser.',
  'settings.privacy.scores':
    'Gezählt und gerechnet wird hier, nach Regeln, die Sie lesen können. Entschieden wird dadurch nichts: Das tut die verleihende Stelle.',
  'settings.keyboard': 'Tastatur',
  'settings.about': 'Verwendete Regeln',
  'settings.about.version': 'Fassung',
  'settings.about.hash': 'Prüfsumme des Inhalts',
  'settings.about.counts': 'Inhalt',
  'settings.about.counts.value':
    '{units} Einheiten · {awards} Abschlüsse · {frameworks} Rahmen · {systems} Punktesysteme',
};
