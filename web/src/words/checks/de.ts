import type { Messages } from '../messages.js';

/** Sentences of the most frequent checks; the engine speaks English, and says the others in English here too. */
export const checksDe: Messages = {
  'check.format-recognised': 'Das ist ein Nachweis in der Form {format}.',
  'check.format-remark': 'Beim Lesen aufgefallen: {remark}',
  'check.format-remark.remedy':
    'Nichts zu tun, wenn der Nachweis sich liest wie erwartet; sonst sagen Sie es dem Aussteller.',
  'check.model-good': 'Das Dokument hat die Form, die seine Norm verlangt.',
  'check.model-context-unknown':
    'Wir kennen den Kontext {url} nicht und können deshalb nicht sagen, was alle Wörter des Dokuments bedeuten.',
  'check.model-context-unknown.remedy':
    'Wer den Server betreibt und diesen Kontext kennt, kann ihn mit seiner Prüfsumme zulassen.',
  'check.model-term-undefined':
    'Das Wort {term} ist in keinem Kontext bestimmt, den das Dokument nennt.',
  'check.model-term-undefined.remedy': '{hint}',
  'check.model-missing': '{place} fehlt; erwartet wird {needed}.',
  'check.model-missing.remedy':
    'Bitten Sie den Aussteller, {place} zu ergänzen und den Nachweis neu auszustellen.',
  'check.model-nobody-named': 'Der Nachweis sagt nicht, wem er verliehen wurde.',
  'check.model-nobody-named.remedy':
    'Fragen Sie auf anderem Weg, ob er der Person gehört; der Aussteller kann sie nennen.',
  'check.model-old-form':
    'Der Nachweis hat eine ältere Form (VC data model 1.1), als {label} verlangt.',
  'check.model-old-form.remedy':
    'Zum Verwenden ist nichts zu tun; der Aussteller kann zum VC data model 2.0 wechseln.',
  'check.model-odd-value': '{place} sollte {needed} sein; hier steht {found}.',
  'check.model-odd-value.remedy':
    'Zum Verwenden ist nichts zu tun; der Aussteller kann es in neuen Nachweisen berichtigen.',
  'check.proof-missing':
    'Nichts beweist diesen Nachweis: Er trägt keine Signatur, jeder könnte ihn geschrieben haben.',
  'check.proof-missing.remedy':
    'Bitten Sie die Person um die signierte Datei oder den Aussteller um eine neue.',
  'check.proof-only-outer':
    'Dieser Teil hat keine eigene Signatur: Er steht nur auf dem Wort dessen, der das Ganze signiert hat.',
  'check.proof-only-outer.remedy':
    'Wenn es darauf ankommt, wer diesen Teil verliehen hat, bitten Sie dessen Aussteller um einen signierten Nachweis.',
  'check.proof-presentation-unsigned':
    'Die Hülle ist nicht signiert; jeder Nachweis darin steht für sich.',
  'check.key-binding-undecided':
    'Wessen Schlüssel signiert hat, lässt sich nicht sagen, weil die Signatur selbst nicht geprüft werden konnte.',
  'check.key-binding-only-outer':
    'Diesen Teil hat kein Schlüssel des genannten Ausstellers signiert; nur wer das Ganze signiert hat, steht dafür ein.',
  'check.verification-stopped': 'Die Prüfung wurde abgebrochen, bevor dies an der Reihe war.',
  'check.verification-stopped.remedy':
    'Prüfen Sie erneut und lassen Sie die Prüfung zu Ende laufen.',
  'check.key-binding-rests-on-a-broken-proof':
    'Wessen Schlüssel signiert hat, haben wir nicht angesehen: Die Signatur ist gebrochen, also sind es Worte von niemand Bestimmtem.',
  'check.key-binding-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.issuer-identity-rests-on-a-broken-proof':
    'Wer der Aussteller ist, haben wir nicht angesehen: Die Signatur ist gebrochen, also sind es Worte von niemand Bestimmtem.',
  'check.dates-rests-on-a-broken-proof':
    'Die Daten haben wir nicht angesehen: Die Signatur ist gebrochen, also sind es Worte von niemand Bestimmtem.',
  'check.status-rests-on-a-broken-proof':
    'Ob er widerrufen wurde, haben wir nicht angesehen: Die Signatur ist gebrochen, also sind es Worte von niemand Bestimmtem.',
  'check.schema-rests-on-a-broken-proof':
    'Ob er zu seinem Schema passt, haben wir nicht angesehen: Die Signatur ist gebrochen.',
  'check.recipient-rests-on-a-broken-proof':
    'Ob er von der erwarteten Person handelt, haben wir nicht angesehen: Die Signatur ist gebrochen.',
  'check.endorsements-rests-on-a-broken-proof':
    'Was andere darüber sagen, haben wir nicht angesehen: Die Signatur ist gebrochen.',
  'check.evidence-links-rests-on-a-broken-proof':
    'Seine Belege haben wir nicht angesehen: Die Signatur ist gebrochen.',
  'check.key-binding-rests-on-no-proof':
    'Wessen Schlüssel signiert hat, haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.key-binding-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.issuer-identity-rests-on-no-proof':
    'Wer der Aussteller ist, haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.dates-rests-on-no-proof':
    'Die Daten haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.status-rests-on-no-proof':
    'Ob er widerrufen wurde, haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.integrity-good': 'Seit der Signatur wurde nichts verändert ({suite}).',
  'check.integrity-signature-wrong':
    'Der Nachweis wurde nach der Signatur verändert, oder ein anderer Schlüssel hat ihn signiert ({suite}).',
  'check.integrity-signature-wrong.remedy':
    'Verlassen Sie sich nicht darauf. Bitten Sie den Aussteller um eine neue Kopie.',
  'check.integrity-suite-unsupported':
    'Diese Art von Signatur ({suite}) kann hier nicht geprüft werden.',
  'check.integrity-suite-unsupported.remedy':
    'Prüfen Sie ihn mit einem Programm, das diese Art kennt.',
  'check.integrity-words-hidden':
    'Die Signatur passt, aber „{word}“ ist so geschrieben, dass einfaches Lesen es übersieht: was gezeigt wird, kann weniger sein, als signiert wurde.',
  'check.integrity-words-hidden.remedy':
    'Bitten Sie um den Nachweis genau so, wie der Aussteller ihn übergeben hat.',
  'check.integrity-key-unreachable':
    'Der Schlüssel der Signatur war nicht zu holen; deshalb ist nicht bekannt, wer was signiert hat.',
  'check.integrity-key-unreachable.remedy':
    'Versuchen Sie es später noch einmal oder mit Netzverbindung.',
  'check.integrity-context-unknown':
    'Was manche Wörter bedeuten, steht unter {url}; diese Adresse ist hier nicht bekannt.',
  'check.integrity-context-unknown.remedy':
    'Wenn Sie der Adresse vertrauen, lassen Sie ihren Text vom Betreiber des Servers zulassen.',
  'check.jws-signature-good': 'Der Text ist unverändert, seit er signiert wurde.',
  'check.jws-signature-bad':
    'Die Signatur passt nicht zum Text: Er wurde verändert oder gefälscht.',
  'check.jws-signature-bad.remedy': 'Holen Sie den Nachweis neu von dort, wo er ausgestellt wurde.',
  'check.jws-malformed': 'Der signierte Text ist beschädigt: {reason}.',
  'check.jws-malformed.remedy': 'Holen Sie den Nachweis neu von dort, wo er ausgestellt wurde.',
  'check.jws-algorithm-unknown': 'Die Art der Signatur, {algorithm}, wird hier nicht geprüft.',
  'check.jws-key-unreachable':
    'Der Schlüssel war von {url} nicht zu holen; deshalb wurde die Signatur nicht geprüft.',
  'check.jws-key-unreachable.remedy':
    'Prüfen Sie später oder mit Netzverbindung noch einmal; bis dahin kann es niemand sagen.',
  'check.jwt-claims-agree': 'Die Hülle sagt dasselbe wie der Nachweis.',
  'check.jwt-claim-disagrees': 'Hülle und Nachweis widersprechen sich ({claim} gegen {member}).',
  'check.sd-jwt-disclosures-good': 'Jede gezeigte Angabe wurde signiert ({shown} einzeln gezeigt).',
  'check.seal-value-good': 'Der Text ist unverändert, seit {subject} ihn besiegelt hat ({moment}).',
  'check.seal-certificate-not-on-list':
    'Das Zertifikat nennt {subject}; mit den Vertrauenslisten der EU wurde es nicht verglichen.',
  'check.xml-seal-not-checked': 'Das Siegel dieses XML-Nachweises wird hier nicht geprüft.',
  'check.hosted-same': 'Dasselbe Badge steht an seiner Adresse bei {host}, Stand {time}.',
  'check.hosted-differs':
    'Das Badge wurde verändert: An seiner Adresse bei {host} steht etwas anderes.',
  'check.hosted-differs.remedy':
    'Verlassen Sie sich auf das, was an der Adresse steht, nicht auf diese Datei.',
  'check.hosted-offline':
    'Ob das Badge echt ist, wurde nicht gefragt: Es beweist sich durch seine Adresse, und das hier geschah offline.',
  'check.hosted-unreachable':
    'Ob das Badge echt ist, lässt sich nicht sagen: Seine Adresse bei {host} antwortet nicht.',
  'check.hosted-unreachable.remedy':
    'Solche Badges vergehen mit ihrem Server: Wurde dieses früher geprüft, zeigt der Vermerk, was damals dort stand; sonst fragen Sie den Aussteller.',
  'check.hosted-by-issuer': 'Es steht dort, wo der Aussteller von {issuer} seine Badges ablegt.',
  'check.hosted-issuer-unknown':
    'Wessen Badge es ist, lässt sich nicht sagen: Das Profil des Ausstellers war nicht zu lesen.',
  'check.key-belongs-to-issuer':
    'Der Schlüssel gehört zu der Adresse, die der Nachweis als Aussteller nennt: {issuer}.',
  'check.key-of-another':
    'Der Nachweis nennt {issuer} als Aussteller, signiert hat aber ein Schlüssel von {controller}.',
  'check.key-of-another.remedy':
    'Verlassen Sie sich nicht auf den Namen; fragen Sie den Aussteller, ob der Nachweis von ihm ist.',
  'check.key-not-tied-to-url':
    'Nichts verbindet den Schlüssel mit dem genannten Aussteller {issuer}: Der Schlüssel steht für sich.',
  'check.key-not-tied-to-url.remedy':
    'Vergleichen Sie den Schlüssel mit einem, den der Aussteller veröffentlicht, oder suchen Sie den Aussteller auf einer Vertrauensliste.',
  'check.key-in-token':
    'Der Schlüssel steckt im Nachweis selbst, also könnte jeder signiert haben.',
  'check.key-in-token.remedy':
    'Vergleichen Sie den Schlüssel mit einem, den der Aussteller veröffentlicht.',
  'check.key-listed': 'Der Aussteller führt den Schlüssel für das Signieren von Aussagen.',
  'check.key-not-listed': 'Wem der Schlüssel gehört, führt ihn nicht für diesen Zweck ({purpose}).',
  'check.key-revoked':
    'Der Schlüssel wurde am {moment} zurückgezogen; auf nichts, was er signiert hat, ist Verlass.',
  'check.key-expired-since': 'Der Schlüssel endete am {moment}, nachdem der Nachweis signiert war.',
  'check.issuer-on-list':
    '{domain} steht auf der Liste „{list}“ von {owner} als {name}, am Tag der Verleihung und heute.',
  'check.issuer-was-on-list':
    '{domain} stand am Tag der Verleihung auf der Liste „{list}“ von {owner} als {name} und steht heute nicht mehr dort.',
  'check.issuer-on-no-list':
    'Wer {domain} ist, können wir nicht bestätigen: Keine der {count} gefragten Vertrauenslisten nennt ihn.',
  'check.issuer-on-no-list.remedy':
    'Vergleichen Sie die gezeigte Adresse mit der offiziellen Website der Einrichtung.',
  'check.issuer-no-list':
    'Wer {domain} ist, können wir nicht bestätigen: Es ist keine Vertrauensliste eingerichtet.',
  'check.issuer-no-list.remedy':
    'Vergleichen Sie die gezeigte Adresse mit der offiziellen Website der Einrichtung, oder richten Sie eine Vertrauensliste ein.',
  'check.dates-not-yet-valid': 'Der Nachweis gilt noch nicht: Er beginnt am {from}.',
  'check.dates-not-yet-valid.remedy':
    'Warten Sie bis zu diesem Tag, oder fragen Sie den Aussteller, ob der Tag ein Versehen ist.',
  'check.dates-expired': 'Der Nachweis ist abgelaufen: Er endete am {until}.',
  'check.dates-expired.remedy': 'Bitten Sie um einen erneuerten Nachweis.',
  'check.dates-valid-until': 'Der Nachweis gilt bis {until} (noch {days} Tage).',
  'check.dates-no-end': 'Der Nachweis nennt kein Ende seiner Gültigkeit.',
  'check.status-none-named':
    'Der Nachweis nennt keinen Weg, ihn zu widerrufen; es gibt also nichts nachzusehen.',
  'check.status-not-revoked': 'Nicht widerrufen, sagt seine signierte Statusliste, Stand {time}.',
  'check.status-not-suspended': 'Nicht ausgesetzt, sagt seine signierte Statusliste, Stand {time}.',
  'check.status-revoked': 'Der Aussteller hat diesen Nachweis widerrufen.',
  'check.status-revoked.remedy':
    'Verlassen Sie sich nicht darauf; fragen Sie den Aussteller nach dem Grund oder nach einem neuen.',
  'check.status-suspended': 'Der Aussteller hat diesen Nachweis vorerst ausgesetzt.',
  'check.status-suspended.remedy':
    'Verlassen Sie sich nicht darauf, bis der Aussteller das aufhebt; fragen Sie, wann das sein wird.',
  'check.status-offline': 'Ob er widerrufen wurde, wurde nicht gefragt, weil dies offline geschah.',
  'check.status-offline.remedy': 'Prüfen Sie mit Netzverbindung noch einmal.',
  'check.status-unreachable':
    'Ob er widerrufen wurde, lässt sich nicht sagen: Die Liste bei {host} hat nicht geantwortet.',
  'check.status-unreachable.remedy':
    'Versuchen Sie es später noch einmal; bleibt es so, fragen Sie den Aussteller, ob der Nachweis noch gilt.',
  'check.status-refused':
    'Ob er widerrufen wurde, wurde nicht gefragt: Seine Liste liegt an einer Adresse, die wir nicht fragen.',
  'check.status-refused.remedy': 'Fragen Sie den Aussteller, ob der Nachweis noch gilt.',
  'check.status-list-unreadable':
    'Ob er widerrufen wurde, lässt sich nicht sagen: Was {host} geschickt hat, ist keine Statusliste.',
  'check.status-list-unreadable.remedy': 'Fragen Sie den Aussteller, ob der Nachweis noch gilt.',
  'check.status-not-on-unsigned-list':
    'Nicht auf der Liste widerrufener Nachweise bei {host}, Stand {time}; die Liste ist nicht signiert und nur so gut wie diese Adresse.',
  'check.status-on-revocation-list':
    'Die Liste bei {host} sagt, dass dieser Nachweis widerrufen wurde{reason}.',
  'check.status-on-revocation-list.remedy':
    'Verlassen Sie sich nicht darauf; bitten Sie den Aussteller um einen neuen.',
  'check.status-badge-not-marked':
    'Die Seite des Ausstellers zu diesem Badge, Stand {time}, nennt keinen Widerruf.',
  'check.status-badge-marked-revoked':
    'Der Aussteller hat dieses Badge als widerrufen gekennzeichnet{reason}.',
  'check.schema-none': 'Der Nachweis nennt kein Schema; es gibt nichts zu prüfen.',
  'check.schema-fits': 'Der Nachweis passt zu dem Schema, das er nennt.',
  'check.schema-unreachable': 'Das Schema unter {url} war nicht zu lesen: {reason}',
  'check.schema-unreachable.remedy': 'Versuchen Sie es später noch einmal oder mit Netzverbindung.',
  'check.schema-built-in':
    'Das veröffentlichte Schema von 1EdTech wurde nicht gelesen; seine wichtigsten Regeln gehören zu unserer Prüfung der Form.',
  'check.schema-built-in.remedy':
    'Prüfen Sie mit Netzverbindung noch einmal, um jede Regel des Schemas anzuwenden.',
  'check.recipient-not-asked':
    'Niemand wurde genannt, also haben wir den Empfänger nicht verglichen.',
  'check.recipient-matches': 'Der Nachweis wurde {expected} verliehen.',
  'check.recipient-differs': 'Der Nachweis wurde jemand anderem als {expected} verliehen.',
  'check.recipient-not-named': 'Der Nachweis sagt nicht, wem er verliehen wurde.',
  'check.endorsements-none': 'Niemand sonst empfiehlt ihn, was üblich ist.',
  'check.evidence-none': 'Er verweist auf keine Belege anderswo.',
  'check.evidence-without-address':
    'Er beschreibt Belege in Worten ({count}), ohne Adresse zum Nachsehen.',
  'check.evidence-not-asked':
    'Er verweist auf Belege bei {host}; ob die Adresse antwortet, wurde nicht gefragt.',
  'check.refresh-same': 'Der Aussteller bietet keine neuere Fassung dieses Nachweises an.',
  'check.refresh-used':
    'Der Aussteller hat eine neuere Fassung dieses Nachweises; alles Folgende betrifft die neuere.',
  'check.seal-certificate-not-on-list.remedy':
    'Lassen Sie das Siegel mit der Anzeige der Europäischen Kommission prüfen, bevor Sie sich auf den Namen verlassen.',
  'check.xml-seal-not-checked.remedy':
    'Lassen Sie das Siegel mit der Anzeige der Europäischen Kommission prüfen.',
  'check.schema-not-run': 'Schemata der Art {kind} führen wir nicht aus.',
  'check.schema-not-run.remedy':
    'Verwenden Sie ein Programm des Herausgebers dieser Art, wenn es auf seine Regeln ankommt.',
  'check.recipient-not-asked.remedy':
    'Nennen Sie die E-Mail-Adresse oder Kennung der Person, die Sie erwarten.',
  'check.evidence-not-asked.remedy':
    'Öffnen Sie den Link selbst, wenn Sie den Beleg sehen möchten; dessen Server erfährt, dass jemand nachschaut.',
  'check.hosted-offline.remedy': 'Prüfen Sie mit Netzverbindung noch einmal.',
  'check.jws-algorithm-unknown.remedy':
    'Lassen Sie den Nachweis dort prüfen, wo diese Art bekannt ist.',
  'check.status-badge-marked-revoked.remedy':
    'Verlassen Sie sich nicht darauf; bitten Sie den Aussteller um ein neues.',
  'check.recipient-differs.remedy':
    'Fragen Sie die Person, unter welcher E-Mail-Adresse oder Kennung er verliehen wurde.',
  'check.key-revoked.remedy':
    'Bitten Sie den Aussteller um einen Nachweis, der mit einem gültigen Schlüssel signiert ist.',
  'check.key-in-certificate':
    'Der Schlüssel kommt mit einem Zertifikat für {subject}, das mit keiner Liste vertrauenswürdiger Dienste verglichen wurde.',
  'check.issuer-presentation':
    'Das ist eine Hülle dessen, der sie vorzeigt; die Aussteller nennen die Nachweise darin.',
  'check.issuer-identity-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.issuer-identity-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.dates-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.dates-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.status-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.status-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.schema-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.schema-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.recipient-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.recipient-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.endorsements-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.endorsements-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.evidence-links-rests-on-a-broken-proof.remedy':
    'Beschaffen Sie eine unveränderte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.evidence-links-rests-on-no-proof.remedy':
    'Beschaffen Sie eine signierte Kopie von der Person oder vom Aussteller und prüfen Sie diese.',
  'check.schema-rests-on-no-proof':
    'Ob er zu seinem Schema passt, haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.recipient-rests-on-no-proof':
    'Ob er von der erwarteten Person handelt, haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.endorsements-rests-on-no-proof':
    'Was andere darüber sagen, haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
  'check.evidence-links-rests-on-no-proof':
    'Seine Belege haben wir nicht angesehen: Nichts beweist, wer das geschrieben hat.',
};
