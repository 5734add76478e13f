import type { FullTranslationOf } from '../../messages.js';
import type { nextShareEn } from './en.js';

/** Plans that are printed, saved and sent. */
export const nextShareEs: FullTranslationOf<typeof nextShareEn> = {
  'next.export.menu': 'Compartir · imprimir',
  'next.export.link': 'Enlace a este plan',
  'next.export.pdf': 'Documento (PDF)',
  'next.export.calendar': 'Calendario (ICS)',
  'next.export.csv': 'Tabla (CSV)',
  'next.export.json': 'Datos (JSON)',
  'next.export.text': 'Copiar como texto',
  'next.export.print': 'Imprimir',
  'next.export.failed':
    'No se pudo crear. Si no tiene conexión, conéctese una vez e inténtelo de nuevo.',
  'next.export.finished': 'Terminado: {title}',
  'next.export.step': '{unit} · {hours} horas por semana',
  'next.report.assumed': '* supuesto suyo: ninguna fuente lo dice.',
  'next.report.rules': 'Qué cuenta hoy',
  'next.report.scan': 'Escanee para abrir este plan',
  'next.report.page': '{page} de {pages}',
  'next.report.release': 'Cairn · datos {version} ({hash})',
  'next.share.title': 'Enlace a este plan',
  'next.share.intro':
    'El plan entero está en el propio enlace, con lo que tiene y sus límites. No se guarda nada en un servidor; quien tenga el enlace puede leerlo.',
  'next.share.link': 'Enlace',
  'next.share.copy': 'Copiar el enlace',
  'next.share.qr': 'El enlace como código QR',
  'next.share.noQr':
    'El enlace es demasiado largo para un código QR que los teléfonos lean bien. Envíelo como texto.',
  'next.share.tooLong': 'Este plan es demasiado largo para un enlace. Envíelo como archivo.',
  'next.shared.about': 'Un plan que le han enviado',
  'next.shared.title': 'Alguien compartió un plan con usted.',
  'next.shared.answer':
    '{steps, plural, =0 {Hay {held}. No hay que cursar nada más.} one {Hay {held}. Una unidad más {awards, plural, one {lo completa} =2 {completa los dos títulos} other {completa los # títulos}} en {time}.} other {Hay {held}. {word} más, en este orden, {awards, plural, one {lo completan} =2 {completan los dos títulos} other {completan los # títulos}} en {time}.}}',
  'next.shared.noPlan':
    'Con las normas de hoy y estos límites no se encontró ningún plan. Pida el plan como archivo.',
  'next.shared.made': 'hecho el {day}',
  'next.shared.readOnly': 'Está leyendo el plan de otra persona. Sus propios datos siguen igual.',
  'next.shared.copy': 'Hacer una copia',
  'next.shared.copied': 'Copiado a sus planes.',
  'next.shared.holds': 'Comprobado aquí: cumple todas las normas',
  'next.shared.breaks':
    '{count, plural, one {Comprobado aquí: # norma no se cumple} other {Comprobado aquí: # normas no se cumplen}}',
  'next.shared.otherData': 'Hecho con otra versión de los datos',
  'next.shared.unknownAward':
    'El plan es para un título que su catálogo no tiene. Pídalo como archivo o actualice Cairn.',
  'next.shared.broken': 'Este enlace no se puede leer',
  'next.shared.why':
    '{reason, select, cutOff {Falta una parte del enlace. Los programas de correo a veces cortan enlaces largos: pídalo otra vez, o pida el archivo.} newer {El enlace viene de una versión más nueva de Cairn. Actualice esta y ábralo de nuevo.} tooLarge {El enlace contiene más de lo que Cairn lee de un enlace. Pida el archivo.} notAPlan {El enlace contiene algo que no es un plan.} other {En esta dirección no hay ningún plan.}} No se cambió nada suyo.',
  'next.shared.own': 'A mis planes',
};
