import type { Messages } from '../messages.js';

/** Sentences of the most frequent checks; the engine speaks English, and says the others in English here too. */
export const checksEs: Messages = {
  'check.format-recognised': 'Es una credencial con la forma {format}.',
  'check.format-remark': 'Al leerla: {remark}',
  'check.format-remark.remedy':
    'No hay que hacer nada si la credencial se lee como se espera; si no, avise al emisor.',
  'check.model-good': 'El documento tiene la forma que pide su norma.',
  'check.model-context-unknown':
    'No conocemos el contexto {url}, así que no podemos decir qué significan todas las palabras del documento.',
  'check.model-context-unknown.remedy':
    'Quien administra el servidor y conoce este contexto puede admitirlo por su huella.',
  'check.model-term-undefined': 'Ningún contexto que nombra el documento define la palabra {term}.',
  'check.model-term-undefined.remedy': '{hint}',
  'check.model-missing': 'Falta {place}; debe ser {needed}.',
  'check.model-missing.remedy': 'Pida al emisor que añada {place} y emita la credencial de nuevo.',
  'check.model-nobody-named': 'La credencial no dice a quién se concedió.',
  'check.model-nobody-named.remedy':
    'Averigüe por otra vía si es de esa persona; el emisor puede nombrarla.',
  'check.model-old-form':
    'La credencial tiene una forma más antigua (VC data model 1.1) de la que pide {label}.',
  'check.model-old-form.remedy':
    'Para usarla no hay que hacer nada; el emisor puede pasar al VC data model 2.0.',
  'check.model-odd-value': '{place} debería ser {needed}; aquí es {found}.',
  'check.model-odd-value.remedy':
    'Para usarla no hay que hacer nada; el emisor puede corregirlo en credenciales nuevas.',
  'check.proof-missing':
    'Nada prueba esta credencial: no lleva firma, así que cualquiera pudo escribirla.',
  'check.proof-missing.remedy': 'Pida el archivo firmado a su titular, o uno nuevo al emisor.',
  'check.proof-only-outer':
    'Esta parte no tiene firma propia: solo descansa en la palabra de quien firmó el conjunto.',
  'check.proof-only-outer.remedy':
    'Si importa quién concedió esta parte, pida a su emisor una credencial firmada.',
  'check.proof-presentation-unsigned':
    'El envoltorio no está firmado; cada credencial de dentro se sostiene por su propia prueba.',
  'check.key-binding-undecided':
    'No se puede decir de quién es la clave que firmó, porque la firma misma no se pudo comprobar.',
  'check.key-binding-only-outer':
    'Ninguna clave del emisor nombrado firmó esta parte; solo responde quien firmó el conjunto.',
  'check.verification-stopped': 'La comprobación se interrumpió antes de llegar aquí.',
  'check.verification-stopped.remedy': 'Compruebe de nuevo y deje que termine.',
  'check.key-binding-rests-on-a-broken-proof':
    'No miramos de quién es la clave: la prueba está rota, así que son palabras de nadie en particular.',
  'check.key-binding-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.issuer-identity-rests-on-a-broken-proof':
    'No miramos quién es el emisor: la prueba está rota, así que son palabras de nadie en particular.',
  'check.dates-rests-on-a-broken-proof':
    'No miramos las fechas: la prueba está rota, así que son palabras de nadie en particular.',
  'check.status-rests-on-a-broken-proof':
    'No miramos si se retiró: la prueba está rota, así que son palabras de nadie en particular.',
  'check.schema-rests-on-a-broken-proof':
    'No miramos si se ajusta a su esquema: la prueba está rota.',
  'check.recipient-rests-on-a-broken-proof':
    'No miramos si trata de la persona esperada: la prueba está rota.',
  'check.endorsements-rests-on-a-broken-proof':
    'No miramos qué dicen otros de ella: la prueba está rota.',
  'check.evidence-links-rests-on-a-broken-proof': 'No miramos sus evidencias: la prueba está rota.',
  'check.key-binding-rests-on-no-proof':
    'No miramos de quién es la clave: nada prueba quién escribió esto.',
  'check.key-binding-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.issuer-identity-rests-on-no-proof':
    'No miramos quién es el emisor: nada prueba quién escribió esto.',
  'check.dates-rests-on-no-proof': 'No miramos las fechas: nada prueba quién escribió esto.',
  'check.status-rests-on-no-proof': 'No miramos si se retiró: nada prueba quién escribió esto.',
  'check.integrity-good': 'Nada ha cambiado desde que se firmó esta credencial ({suite}).',
  'check.integrity-signature-wrong':
    'La credencial se cambió después de firmarla, o la firmó otra clave ({suite}).',
  'check.integrity-signature-wrong.remedy':
    'No se fíe de lo que dice. Pida al emisor una copia nueva.',
  'check.integrity-suite-unsupported': 'Este tipo de firma ({suite}) no se puede comprobar aquí.',
  'check.integrity-suite-unsupported.remedy':
    'Compruébela con un programa que conozca este tipo de firma.',
  'check.integrity-words-hidden':
    'La firma es correcta, pero «{word}» está escrito de modo que una lectura simple no lo ve: lo que se muestra puede ser menos de lo que se firmó.',
  'check.integrity-words-hidden.remedy':
    'Pida la credencial exactamente como la entregó el emisor.',
  'check.integrity-key-unreachable':
    'No se pudo obtener la clave de la firma, así que no se sabe quién firmó qué.',
  'check.integrity-key-unreachable.remedy': 'Inténtelo más tarde, o con conexión.',
  'check.integrity-context-unknown':
    'El significado de algunas palabras está en {url}, que aquí no se conoce.',
  'check.integrity-context-unknown.remedy':
    'Si confía en esa dirección, pida a quien administra el servidor que admita su texto.',
  'check.jws-signature-good': 'El texto no ha cambiado desde que se firmó.',
  'check.jws-signature-bad': 'La firma no encaja con el texto: se cambió o se falsificó.',
  'check.jws-signature-bad.remedy': 'Consiga la credencial de nuevo donde se emitió.',
  'check.jws-malformed': 'El texto firmado está dañado: {reason}.',
  'check.jws-malformed.remedy': 'Consiga la credencial de nuevo donde se emitió.',
  'check.jws-algorithm-unknown': 'El tipo de firma, {algorithm}, no se comprueba aquí.',
  'check.jws-key-unreachable':
    'No se pudo obtener la clave de {url}, así que no se comprobó la firma.',
  'check.jws-key-unreachable.remedy':
    'Compruebe más tarde o con conexión; hasta entonces nadie puede decirlo.',
  'check.jwt-claims-agree': 'El envoltorio dice lo mismo que la credencial.',
  'check.jwt-claim-disagrees':
    'El envoltorio y la credencial se contradicen ({claim} frente a {member}).',
  'check.sd-jwt-disclosures-good':
    'Cada dato que se muestra estaba firmado ({shown} mostrados uno a uno).',
  'check.seal-value-good': 'El texto no ha cambiado desde que {subject} lo selló ({moment}).',
  'check.seal-certificate-not-on-list':
    'El certificado nombra a {subject}; no se comparó con las listas de confianza de la UE.',
  'check.xml-seal-not-checked': 'El sello de esta credencial XML no se comprueba aquí.',
  'check.hosted-same': 'La misma insignia está en su dirección en {host}, a fecha de {time}.',
  'check.hosted-differs': 'La insignia se cambió: en su dirección en {host} hay otra cosa.',
  'check.hosted-differs.remedy': 'Fíese de lo que hay en la dirección, no de este archivo.',
  'check.hosted-offline':
    'No se preguntó si la insignia es auténtica: se prueba por su dirección, y esto se hizo sin conexión.',
  'check.hosted-unreachable':
    'No se puede decir si la insignia es auténtica: su dirección en {host} no responde.',
  'check.hosted-unreachable.remedy':
    'Estas insignias mueren con su servidor: si se comprobó antes, la constancia muestra qué había; si no, pregunte al emisor.',
  'check.hosted-by-issuer': 'Está donde el emisor de {issuer} pone sus insignias.',
  'check.hosted-issuer-unknown':
    'No se puede decir de quién es la insignia: no se pudo leer el perfil del emisor.',
  'check.key-belongs-to-issuer':
    'La clave pertenece a la dirección que la credencial nombra como emisor: {issuer}.',
  'check.key-of-another':
    'La credencial nombra a {issuer} como emisor, pero la firmó una clave de {controller}.',
  'check.key-of-another.remedy':
    'No se fíe del nombre; pregunte al emisor si emitió esta credencial.',
  'check.key-not-tied-to-url':
    'Nada une la clave con el emisor nombrado {issuer}: la clave está sola.',
  'check.key-not-tied-to-url.remedy':
    'Compare la clave con una que publique el emisor, o búsquelo en una lista de confianza.',
  'check.key-in-token':
    'La clave viaja dentro de la propia credencial, así que pudo firmar cualquiera.',
  'check.key-in-token.remedy': 'Compare la clave con una que publique el emisor.',
  'check.key-listed': 'El emisor declara la clave para firmar afirmaciones.',
  'check.key-not-listed': 'El dueño de la clave no la declara para este uso ({purpose}).',
  'check.key-revoked':
    'El dueño retiró la clave el {moment}; no hay que fiarse de nada firmado con ella.',
  'check.key-expired-since': 'La clave terminó el {moment}, después de firmarse la credencial.',
  'check.issuer-on-list':
    '{domain} está en la lista «{list}» de {owner} como {name}, el día de la concesión y hoy.',
  'check.issuer-was-on-list':
    '{domain} estaba en la lista «{list}» de {owner} como {name} el día de la concesión y ya no está.',
  'check.issuer-on-no-list':
    'No podemos confirmar quién es {domain}: no está en ninguna de las {count} listas de confianza consultadas.',
  'check.issuer-on-no-list.remedy':
    'Compare la dirección mostrada con el sitio web oficial de la institución.',
  'check.issuer-no-list':
    'No podemos confirmar quién es {domain}: no hay ninguna lista de confianza configurada.',
  'check.issuer-no-list.remedy':
    'Compare la dirección mostrada con el sitio web oficial de la institución, o añada una lista de confianza.',
  'check.dates-not-yet-valid': 'La credencial aún no vale: empieza el {from}.',
  'check.dates-not-yet-valid.remedy':
    'Espere a ese día, o pregunte al emisor si el día es un error.',
  'check.dates-expired': 'La credencial ha caducado: terminó el {until}.',
  'check.dates-expired.remedy': 'Pida una credencial renovada.',
  'check.dates-valid-until': 'La credencial vale hasta el {until} (quedan {days} días).',
  'check.dates-no-end': 'La credencial no nombra un fin de su validez.',
  'check.status-none-named':
    'La credencial no nombra ninguna forma de retirarla, así que no hay nada que consultar.',
  'check.status-not-revoked': 'No retirada, según su lista de estado firmada, a fecha de {time}.',
  'check.status-not-suspended':
    'No suspendida, según su lista de estado firmada, a fecha de {time}.',
  'check.status-revoked': 'El emisor ha retirado esta credencial.',
  'check.status-revoked.remedy':
    'No se fíe de ella; pregunte al emisor el motivo o pida una nueva.',
  'check.status-suspended': 'El emisor ha suspendido esta credencial por ahora.',
  'check.status-suspended.remedy':
    'No se fíe de ella hasta que el emisor levante la suspensión; pregunte cuándo será.',
  'check.status-offline': 'No se preguntó si se retiró, porque esto se hizo sin conexión.',
  'check.status-offline.remedy': 'Compruebe de nuevo con conexión.',
  'check.status-unreachable': 'No se puede decir si se retiró: la lista en {host} no respondió.',
  'check.status-unreachable.remedy':
    'Inténtelo más tarde; si sigue así, pregunte al emisor si la credencial aún vale.',
  'check.status-refused':
    'No se preguntó si se retiró: su lista está en una dirección a la que no preguntamos.',
  'check.status-refused.remedy': 'Pregunte al emisor si la credencial aún vale.',
  'check.status-list-unreadable':
    'No se puede decir si se retiró: lo que envió {host} no es una lista de estado.',
  'check.status-list-unreadable.remedy': 'Pregunte al emisor si la credencial aún vale.',
  'check.status-not-on-unsigned-list':
    'No está en la lista de credenciales retiradas de {host} a fecha de {time}; la lista no está firmada y vale lo que esa dirección.',
  'check.status-on-revocation-list':
    'La lista en {host} dice que esta credencial se retiró{reason}.',
  'check.status-on-revocation-list.remedy': 'No se fíe de ella; pida una nueva al emisor.',
  'check.status-badge-not-marked':
    'La página del emisor para esta insignia, a fecha de {time}, no la marca como retirada.',
  'check.status-badge-marked-revoked': 'El emisor ha marcado esta insignia como retirada{reason}.',
  'check.schema-none': 'La credencial no nombra ningún esquema; no hay nada que comprobar.',
  'check.schema-fits': 'La credencial se ajusta al esquema que nombra.',
  'check.schema-unreachable': 'No se pudo leer el esquema en {url}: {reason}',
  'check.schema-unreachable.remedy': 'Inténtelo más tarde o con conexión.',
  'check.schema-built-in':
    'No se leyó el esquema publicado por 1EdTech; sus reglas principales son parte de nuestra comprobación de la forma.',
  'check.schema-built-in.remedy':
    'Compruebe de nuevo con conexión para aplicar todas las reglas del esquema.',
  'check.recipient-not-asked': 'No se nombró a nadie, así que no comparamos el destinatario.',
  'check.recipient-matches': 'La credencial se concedió a {expected}.',
  'check.recipient-differs': 'La credencial se concedió a alguien distinto de {expected}.',
  'check.recipient-not-named': 'La credencial no dice a quién se concedió.',
  'check.endorsements-none': 'Nadie más la respalda, lo cual es corriente.',
  'check.evidence-none': 'No remite a evidencias en otro lugar.',
  'check.evidence-without-address':
    'Describe evidencias con palabras ({count}), sin dirección que mirar.',
  'check.evidence-not-asked':
    'Remite a evidencias en {host}; no se preguntó si la dirección responde.',
  'check.refresh-same': 'El emisor no ofrece una versión más nueva de esta credencial.',
  'check.refresh-used':
    'El emisor tiene una versión más nueva de esta credencial; todo lo que sigue trata de la nueva.',
  'check.seal-certificate-not-on-list.remedy':
    'Haga comprobar el sello con el visor de la Comisión Europea antes de fiarse del nombre.',
  'check.xml-seal-not-checked.remedy':
    'Haga comprobar el sello con el visor de la Comisión Europea.',
  'check.schema-not-run': 'No ejecutamos esquemas del tipo {kind}.',
  'check.schema-not-run.remedy':
    'Use un programa de quien publica ese tipo de esquema, si sus reglas le importan.',
  'check.recipient-not-asked.remedy':
    'Nombre el correo o el identificador de la persona que espera.',
  'check.evidence-not-asked.remedy':
    'Abra usted el enlace si quiere verla; su servidor sabrá que alguien consulta.',
  'check.hosted-offline.remedy': 'Compruebe de nuevo con conexión.',
  'check.jws-algorithm-unknown.remedy': 'Haga comprobar la credencial donde se conozca este tipo.',
  'check.status-badge-marked-revoked.remedy': 'No se fíe de ella; pida una nueva al emisor.',
  'check.recipient-differs.remedy':
    'Pregunte a su titular con qué correo o identificador se concedió.',
  'check.key-revoked.remedy': 'Pida al emisor una credencial firmada con una clave en uso.',
  'check.key-in-certificate':
    'La clave llega con un certificado de {subject} que no se comparó con ninguna lista de servicios de confianza.',
  'check.issuer-presentation':
    'Es un envoltorio hecho por quien lo presenta; los emisores los nombran las credenciales de dentro.',
  'check.issuer-identity-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.issuer-identity-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.dates-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.dates-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.status-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.status-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.schema-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.schema-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.recipient-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.recipient-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.endorsements-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.endorsements-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.evidence-links-rests-on-a-broken-proof.remedy':
    'Consiga una copia sin cambios de su titular o del emisor y compruébela.',
  'check.evidence-links-rests-on-no-proof.remedy':
    'Consiga una copia firmada de su titular o del emisor y compruébela.',
  'check.schema-rests-on-no-proof':
    'No miramos si se ajusta a su esquema: nada prueba quién escribió esto.',
  'check.recipient-rests-on-no-proof':
    'No miramos si trata de la persona esperada: nada prueba quién escribió esto.',
  'check.endorsements-rests-on-no-proof':
    'No miramos qué dicen otros de ella: nada prueba quién escribió esto.',
  'check.evidence-links-rests-on-no-proof':
    'No miramos sus evidencias: nada prueba quién escribió esto.',
};
