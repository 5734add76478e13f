import type { FullTranslationOf } from '../messages.js';
import type { keptEn } from './en.js';

export const keptEs: FullTranslationOf<typeof keptEn> = {
  'kept.title': 'Credencial',
  'kept.checkedOn': 'Comprobada el {moment}',
  'kept.notChecked': 'Aún no comprobada.',
  'kept.check': 'Comprobar de nuevo',
  'kept.checking': 'Comprobando …',
  'kept.checked':
    '{changed, plural, =0 {Comprobado: nada ha cambiado.} one {Comprobado: algo ha cambiado.} other {Comprobado: # han cambiado.}}',
  'kept.report': 'Abrir el informe',
  'kept.download': 'Guardar la credencial',
  'kept.copy': 'Copiarla',
  'kept.copied': 'Copiado.',
  'kept.more': 'Compartirla',
  'kept.state.verified': 'Su credencial se ha comprobado. El resultado está abajo.',
  'kept.state.claimed': 'Cuenta como palabra suya. Lo que dice su credencial está abajo.',
  'kept.good.title': 'En orden por última vez el {day}',
  'kept.good.unknown':
    'Hoy no se puede averiguar todo; un servidor que no responde no quita nada. Entonces estaba en orden: {list}.',
  'kept.good.fail': 'Eso ya no es así. Entonces estaba en orden: {list}.',
  'kept.good.by': 'Junto a sus datos se guarda una constancia fechada y firmada por {by}.',
  'kept.good.save': 'Guardar la constancia',
  'kept.again':
    'Ahora está en orden y su entrada dice lo mismo. Puede volver a contar como verificada.',
  'kept.again.do': 'Contarla como verificada',
  'kept.news': 'Qué ha cambiado en {count, plural, one {una credencial} other {# credenciales}}',
  'kept.news.mark': 'algo nuevo',
  'kept.seen': 'Entendido',
  'kept.fell': 'Estaba marcada como verificada y ahora cuenta como palabra suya.',
  'kept.fallen':
    '{count, plural, one {Una entrada ya no está verificada} other {# entradas ya no están verificadas}}: la comprobación dice ahora que no.',
  'kept.asking':
    '{count, plural, one {Se está comprobando de nuevo una credencial} other {Se están comprobando de nuevo # credenciales}} …',
  'kept.unreached':
    '{count, plural, one {Una credencial no se pudo} other {# credenciales no se pudieron}} comprobar de nuevo, porque no se alcanzó su servidor Cairn. No se ha perdido nada: lo averiguado antes sigue aquí.',
  'kept.change': '{topic}: «{before}» el {was}, «{now}» el {on}. {news}',
  'kept.change.other': '{topic}: {news}',
  'kept.change.credential': 'El archivo mismo es otro que el {was}.',
  'kept.change.contexts': 'Un vocabulario que da sentido a sus palabras es otro que el {was}.',
  'kept.wallet': 'Todas mis credenciales como un CLR 2.0',
  'kept.wallet.done':
    '{count, plural, one {Una credencial guardada} other {# credenciales guardadas}} como {file}.{left, plural, =0 {} one { Una tiene una forma más antigua y queda fuera.} other { # tienen formas más antiguas y quedan fuera.}}',
  'kept.wallet.none': 'Ninguna de sus credenciales tiene una forma que quepa en un CLR 2.0.',
  'kept.wallet.name': 'Credenciales de {name}',
  'kept.linkedIn': 'Añadir a LinkedIn',
  'kept.linkedIn.text':
    'El enlace abre el formulario de LinkedIn. Ya no rellena todos los campos: copie lo que falte.',
  'kept.linkedIn.open': 'Abrir LinkedIn',
  'kept.linkedIn.copy': 'Copiar {field}',
  'kept.linkedIn.name': 'Nombre',
  'kept.linkedIn.organization': 'Organización emisora',
  'kept.linkedIn.issued': 'Emitida (mes/año)',
  'kept.linkedIn.expires': 'Vence (mes/año)',
  'kept.linkedIn.id': 'Identificador de la credencial',
  'kept.linkedIn.url': 'Dirección de la credencial',
  'kept.schedule': 'Comprobar las credenciales de nuevo',
  'kept.schedule.1': 'A diario',
  'kept.schedule.7': 'Cada semana',
  'kept.schedule.30': 'Cada mes',
  'kept.schedule.0': 'Solo a mano',
  'kept.schedule.why':
    'Una credencial puede retirarse después de recibirla. Para saberlo, su servidor pregunta al del emisor, que ve entonces que alguien consulta. Ocurre al abrir «¿Qué tengo?» o «¿Y ahora qué?».',
};
