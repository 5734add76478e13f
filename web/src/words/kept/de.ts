import type { FullTranslationOf } from '../messages.js';
import type { keptEn } from './en.js';

export const keptDe: FullTranslationOf<typeof keptEn> = {
  'kept.title': 'Nachweis',
  'kept.checkedOn': 'Geprüft am {moment}',
  'kept.notChecked': 'Noch nicht geprüft.',
  'kept.check': 'Erneut prüfen',
  'kept.checking': 'Wird geprüft …',
  'kept.checked':
    '{changed, plural, =0 {Geprüft: alles ist wie zuvor.} one {Geprüft: etwas ist anders als zuvor.} other {Geprüft: # sind anders als zuvor.}}',
  'kept.report': 'Bericht öffnen',
  'kept.download': 'Nachweis speichern',
  'kept.copy': 'Kopieren',
  'kept.copied': 'Kopiert.',
  'kept.more': 'Weitergeben',
  'kept.state.verified': 'Der Nachweis dazu wurde geprüft. Das Ergebnis steht unten.',
  'kept.state.claimed': 'Es gilt als Ihre Angabe. Was der Nachweis dazu sagt, steht unten.',
  'kept.good.title': 'Zuletzt in Ordnung am {day}',
  'kept.good.unknown':
    'Heute lässt sich nicht alles feststellen; ein Server, der nicht antwortet, nimmt nichts weg. Damals war in Ordnung: {list}.',
  'kept.good.fail': 'Das gilt nicht mehr. Damals war in Ordnung: {list}.',
  'kept.good.by': 'Ein datierter Vermerk darüber, signiert von {by}, liegt bei Ihren Daten.',
  'kept.good.save': 'Vermerk speichern',
  'kept.again':
    'Er ist jetzt in Ordnung, und Ihr Eintrag sagt dasselbe. Er kann wieder als geprüft gelten.',
  'kept.again.do': 'Als geprüft zählen',
  'kept.news':
    'Was sich bei {count, plural, one {einem Nachweis} other {# Nachweisen}} geändert hat',
  'kept.news.mark': 'etwas Neues',
  'kept.seen': 'Verstanden',
  'kept.fell': 'Er galt als geprüft und gilt jetzt als Ihre Angabe.',
  'kept.fallen':
    '{count, plural, one {Ein Eintrag ist} other {# Einträge sind}} nicht mehr geprüft: Die Prüfung sagt jetzt nein.',
  'kept.asking':
    '{count, plural, one {Ein Nachweis wird} other {# Nachweise werden}} erneut geprüft …',
  'kept.unreached':
    '{count, plural, one {Ein Nachweis konnte} other {# Nachweise konnten}} nicht erneut geprüft werden, weil Ihr Cairn-Server nicht erreicht wurde. Nichts ist verloren: Was zuvor gefunden wurde, ist noch da.',
  'kept.change': '{topic}: „{before}“ am {was}, „{now}“ am {on}. {news}',
  'kept.change.other': '{topic}: {news}',
  'kept.change.credential': 'Die Datei selbst ist eine andere als am {was}.',
  'kept.change.contexts':
    'Ein Vokabular, das ihren Wörtern die Bedeutung gibt, ist ein anderes als am {was}.',
  'kept.wallet': 'Alle meine Nachweise als ein CLR 2.0',
  'kept.wallet.done':
    '{count, plural, one {Ein Nachweis} other {# Nachweise}} als {file} gespeichert.{left, plural, =0 {} one { Einer hat eine ältere Form und fehlt darin.} other { # haben ältere Formen und fehlen darin.}}',
  'kept.wallet.none': 'Keiner Ihrer Nachweise hat eine Form, die ein CLR 2.0 aufnehmen kann.',
  'kept.wallet.name': 'Nachweise von {name}',
  'kept.linkedIn': 'Zu LinkedIn hinzufügen',
  'kept.linkedIn.text':
    'Der Link öffnet das Formular von LinkedIn. Es füllt nicht mehr jedes Feld aus; kopieren Sie, was fehlt.',
  'kept.linkedIn.open': 'LinkedIn öffnen',
  'kept.linkedIn.copy': '{field} kopieren',
  'kept.linkedIn.name': 'Name',
  'kept.linkedIn.organization': 'Ausstellende Organisation',
  'kept.linkedIn.issued': 'Ausgestellt (Monat/Jahr)',
  'kept.linkedIn.expires': 'Läuft ab (Monat/Jahr)',
  'kept.linkedIn.id': 'Kennung des Nachweises',
  'kept.linkedIn.url': 'Adresse des Nachweises',
  'kept.schedule': 'Nachweise erneut prüfen',
  'kept.schedule.1': 'Täglich',
  'kept.schedule.7': 'Wöchentlich',
  'kept.schedule.30': 'Monatlich',
  'kept.schedule.0': 'Nur von Hand',
  'kept.schedule.why':
    'Ein Nachweis kann widerrufen werden, nachdem Sie ihn erhalten haben. Um das zu erfahren, fragt Ihr Server beim Aussteller nach, der dann sieht, dass jemand nachschaut. Es geschieht, wenn Sie „Was habe ich?“ oder „Was als Nächstes?“ öffnen.',
};
