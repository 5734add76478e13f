import type { FullTranslationOf } from '../../messages.js';
import type { nextShareEn } from './en.js';

/** Plans that are printed, saved and sent. */
export const nextShareDe: FullTranslationOf<typeof nextShareEn> = {
  'next.export.menu': 'Teilen · Drucken',
  'next.export.link': 'Link zu diesem Plan',
  'next.export.pdf': 'Dokument (PDF)',
  'next.export.calendar': 'Kalender (ICS)',
  'next.export.csv': 'Tabelle (CSV)',
  'next.export.json': 'Daten (JSON)',
  'next.export.text': 'Als Text kopieren',
  'next.export.print': 'Drucken',
  'next.export.failed':
    'Das ließ sich nicht erstellen. Ohne Verbindung: einmal verbinden und noch einmal versuchen.',
  'next.export.finished': 'Fertig: {title}',
  'next.export.step': '{unit} · {hours} Stunden in der Woche',
  'next.report.assumed': '* Ihre Annahme: Keine Quelle nennt es.',
  'next.report.rules': 'Was heute zählt',
  'next.report.scan': 'Scannen, um diesen Plan zu öffnen',
  'next.report.page': '{page} von {pages}',
  'next.report.release': 'Cairn · Daten {version} ({hash})',
  'next.share.title': 'Link zu diesem Plan',
  'next.share.intro':
    'Der ganze Plan steht im Link selbst, mit dem, was Sie haben, und Ihren Grenzen. Auf keinem Server wird etwas gespeichert; wer den Link hat, kann ihn lesen.',
  'next.share.link': 'Link',
  'next.share.copy': 'Link kopieren',
  'next.share.qr': 'Der Link als QR-Code',
  'next.share.noQr':
    'Der Link ist zu lang für einen QR-Code, den Telefone gut lesen. Senden Sie ihn als Text.',
  'next.share.tooLong': 'Dieser Plan ist zu lang für einen Link. Senden Sie ihn als Datei.',
  'next.shared.about': 'Ein Plan, den Sie erhalten haben',
  'next.shared.title': 'Jemand hat einen Plan mit Ihnen geteilt.',
  'next.shared.answer':
    '{steps, plural, =0 {Vorhanden sind {held}. Mehr ist nicht zu belegen.} one {Vorhanden sind {held}. Eine weitere Einheit führt {awards, plural, one {ans Ziel} =2 {zu beiden Abschlüssen} other {zu allen # Abschlüssen}}. Dauer: {time}.} other {Vorhanden sind {held}. {word} weitere, in dieser Folge, führen {awards, plural, one {ans Ziel} =2 {zu beiden Abschlüssen} other {zu allen # Abschlüssen}}. Dauer: {time}.}}',
  'next.shared.noPlan':
    'Nach den heutigen Regeln und mit diesen Grenzen wurde kein Plan gefunden. Bitten Sie um den Plan als Datei.',
  'next.shared.made': 'gemacht am {day}',
  'next.shared.readOnly':
    'Sie lesen den Plan eines anderen Menschen. Ihre eigenen Daten sind, wie sie waren.',
  'next.shared.copy': 'Kopie anlegen',
  'next.shared.copied': 'Zu Ihren Plänen kopiert.',
  'next.shared.holds': 'Hier geprüft: hält jede Regel ein',
  'next.shared.breaks':
    '{count, plural, one {Hier geprüft: # Regel ist verletzt} other {Hier geprüft: # Regeln sind verletzt}}',
  'next.shared.otherData': 'Aus einer anderen Fassung der Daten',
  'next.shared.unknownAward':
    'Der Plan ist für einen Abschluss, den Ihr Katalog nicht hat. Bitten Sie um die Datei oder erneuern Sie Cairn.',
  'next.shared.broken': 'Dieser Link ist nicht zu lesen',
  'next.shared.why':
    '{reason, select, cutOff {Ein Teil des Links fehlt. Mailprogramme kürzen lange Links manchmal: Bitten Sie noch einmal darum oder um die Datei.} newer {Der Link stammt von einer neueren Fassung von Cairn. Erneuern Sie diese und öffnen Sie den Link noch einmal.} tooLarge {Der Link enthält mehr, als Cairn aus einem Link liest. Bitten Sie um die Datei.} notAPlan {Der Link enthält etwas anderes als einen Plan.} other {In dieser Adresse steht kein Plan.}} An Ihren Daten wurde nichts geändert.',
  'next.shared.own': 'Zu meinen Plänen',
};
