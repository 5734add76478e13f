import type { FullTranslationOf } from '../messages.js';
import type { shellEn } from './en.js';

export const shellDe: FullTranslationOf<typeof shellEn> = {
  'shell.skip': 'Zum Inhalt springen',
  'shell.pages': 'Seiten',
  'shell.more': 'Mehr',
  'shell.search': 'Suchen',
  'shell.search.placeholder': 'Seiten, Qualifikationen, Einheiten, Rahmen',
  'shell.search.hint': 'Tippen Sie los. Pfeiltasten bewegen, die Eingabetaste öffnet.',
  'shell.search.page': 'Seite',
  'shell.search.qualification': 'Qualifikation',
  'shell.search.unit': 'Einheit',
  'shell.search.framework': 'Rahmen',
  'shell.saved': 'Nur auf diesem Gerät gespeichert.',
  'shell.notSaved':
    'Dieser Browser behält nichts: Sichern Sie eine Datei, bevor Sie ihn schließen.',
  'shell.saveFailed':
    'Die letzte Änderung ließ sich auf diesem Gerät nicht speichern. Exportieren Sie zur Sicherheit eine Datei.',
  'shell.backup.never': 'Noch keine Sicherung',
  'shell.backup.on':
    '{days, plural, =0 {Letzte Sicherung heute} one {Letzte Sicherung gestern} other {Letzte Sicherung vor # Tagen}}',
  'shell.backup.do': 'Sichern',
  'shell.backup.done': 'Gespeichert als {file}.',
  'shell.undone': 'Zurückgenommen: {change}',
  'shell.redone': 'Wiederhergestellt: {change}',
  'shell.keyboard': 'Tastatur',
  'shell.keyboard.search': 'Alles durchsuchen',
  'shell.keyboard.help': 'Diese Liste',
  'shell.keyboard.undo': 'Letzte Änderung rückgängig machen',
  'shell.keyboard.redo': 'Wiederholen',
  'shell.keyboard.go': 'Zu „{page}“ gehen',
  'shell.theme': 'Farben',
  'shell.theme.system': 'Wie das Gerät',
  'shell.theme.light': 'Hell',
  'shell.theme.dark': 'Dunkel',
  'shell.language': 'Sprache',
  'shell.update': 'Eine neue Fassung von Cairn liegt bereit.',
  'shell.update.do': 'Jetzt verwenden',
  'shell.notFound.title': 'Hier ist keine Seite',
  'shell.notFound.text':
    'Die Adresse ist vielleicht alt oder vertippt. Die Startseite zeigt, was Sie haben.',
  'shell.notFound.home': 'Zur Startseite',
  'shell.crashed':
    'Diese Seite ist stehen geblieben. Ihre Daten sind gespeichert; versuchen Sie es noch einmal oder wechseln Sie die Seite.',
  'shell.release.failed':
    'Regeln und Katalog ließen sich nicht laden. Ihre Eingaben sind sicher; prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'shell.unreadable.title': 'Ihre gespeicherten Daten ließen sich nicht lesen',
  'shell.unreadable.text':
    'Diese Fassung von Cairn versteht nicht, was auf diesem Gerät liegt. Es wurde nichts verändert. Sichern Sie es als Datei und beginnen Sie neu; eine neuere Fassung kann die Datei vielleicht lesen.',
  'shell.unreadable.steps': 'Was zu tun ist',
  'shell.unreadable.save': 'Als Datei sichern',
  'shell.unreadable.erase': 'Neu beginnen',
  'shell.change.add': '{title} hinzugefügt',
  'shell.change.edit': '{title} geändert',
  'shell.change.remove': '{title} entfernt',
  'shell.change.import': 'Datei eingelesen',
  'shell.change.sample': 'Beispielperson geladen',
  'shell.change.goal': 'Ziel geändert',
  'shell.change.limits': 'Grenzen geändert',
  'shell.change.plan': 'Plan geändert',
  'shell.change.other': 'Änderung',
};
