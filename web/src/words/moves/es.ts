import type { FullTranslationOf } from '../messages.js';
import type { movesEn } from './en.js';

export const movesEs: FullTranslationOf<typeof movesEn> = {
  'moves.hint':
    'Arrastre una piedra para mover su unidad, o pulse sobre ella Mayús y una flecha. Cada semana se comprueba al momento.',
  'moves.at': '{title} desde el {day} (semana {week}).',
  'moves.keyboard': 'Mover una semana la unidad elegida de un plan',
  'moves.holds': 'Cumple todas las reglas y límites.',
  'moves.same': 'Ahí está ya.',
  'moves.breaks':
    '{count, plural, one {Esto incumpliría una cosa:} other {Esto incumpliría # cosas:}}',
  'moves.offering': 'Entonces empieza otra oferta: {facts}.',
  'moves.offering.noFee': 'tasa no conocida',
  'moves.end': 'Terminado el {day}: {change}.',
  'moves.end.same': 'Terminado el {day}, como antes.',
  'moves.change':
    '{weeks, plural, one {{later, select, true {una semana más tarde} other {una semana antes}}} other {{later, select, true {{weeks} semanas más tarde} other {{weeks} semanas antes}}}}',
  'moves.replaced': '{by} en lugar de {title}, desde el {day}.',
  'moves.added': '{title}: añadida, desde el {day}.',
  'moves.removed': 'Sin {title}.',
  'moves.set': 'Dejarla aquí',
  'moves.do': 'Cambiar el plan',
  'moves.anyway': 'Hacerlo de todos modos…',
  'moves.back': 'Devolverla',
  'moves.keys': 'Mayús y las flechas la mueven, Intro la deja, Escape la devuelve.',
  'moves.done.move': '{title}: movida al {day}.',
  'moves.done.replace': '{by} en lugar de {title}.',
  'moves.done.add': '{title}: añadida al plan.',
  'moves.done.remove': '{title}: quitada del plan.',
  'moves.done.override': 'Guardado con su motivo.',
  'moves.done.drop': 'De vuelta al mejor plan.',
  'moves.change.move': '{title}: movida',
  'moves.change.replace': '{title}: sustituida',
  'moves.change.add': '{title}: añadida',
  'moves.change.remove': '{title}: quitada',
  'moves.change.drop': 'Su versión, cerrada',

  'moves.own.note': 'Esta es su versión del plan.',
  'moves.own.same': 'Termina a la vez que el mejor plan, con las mismas tasas.',
  'moves.own.delta': 'Junto al mejor plan: {delta}.',
  'moves.own.noBest':
    'Ningún plan cumple aquí todas las reglas, así que no hay con qué compararla.',
  'moves.own.back': 'Volver al mejor plan',
  'moves.own.broken':
    '{count, plural, one {Una cosa ya no se cumple:} other {# cosas ya no se cumplen:}}',
  'moves.own.accepted': 'Lo que usted acepta aunque la comprobación lo rechace',
  'moves.own.reason': 'Su motivo: {reason}',
  'moves.own.other':
    'Su versión del plan se hizo con otros límites o en otro día. Se guarda, pero no se muestra aquí.',
  'moves.own.otherDrop': 'Olvidar esa versión',
  'moves.own.proof':
    '{accepted, plural, =0 {Su versión: cumple todas las reglas y límites} one {Su versión: una cosa aceptada contra la comprobación} other {Su versión: # cosas aceptadas contra la comprobación}}',
  'moves.own.proofBroken': 'Su versión: no cumple todas las reglas o límites',
  'moves.own.answer':
    '{steps, plural, one {Tiene {held}. Su versión toma una unidad en {time} y no cumple todas las reglas.} other {Tiene {held}. Su versión toma # unidades en {time} y no cumple todas las reglas.}}',
  'moves.own.title': 'Su versión',
  'moves.own.best': 'El mejor plan',
  'moves.shared.accepted':
    '{count, plural, one {Comprobado aquí: una regla no se cumple, aceptada con un motivo} other {Comprobado aquí: # reglas no se cumplen, aceptadas con motivos}}',
  'moves.kept.accepted':
    '{count, plural, one {una cosa aceptada contra la comprobación} other {# cosas aceptadas contra la comprobación}}',
  'moves.override.mark': 'aceptado por usted: {reason}',
  'moves.override.line': '{what} Aceptado por la persona: {reason}',
  'moves.override.title': 'Guardarlo aunque la comprobación lo rechace',
  'moves.override.intro':
    'Cairn guarda su motivo con el plan y lo muestra dondequiera que se muestre: en esta página, al imprimir, en archivos y enlaces.',
  'moves.override.reason': '¿Por qué está bien así?',
  'moves.override.help': 'Por ejemplo: acordado con el tutor el 3 de marzo, por correo.',
  'moves.override.save': 'Guardar con este motivo',

  'moves.unit.title': 'Cambiarla a mano',
  'moves.unit.week': 'Empieza en la semana',
  'moves.unit.weekHelp': 'La semana 1 empieza el {day}.',
  'moves.unit.swap': 'Tomar otra unidad en su lugar',
  'moves.unit.swapNone': 'Ninguna otra unidad conocida aquí cuenta en su lugar.',
  'moves.unit.swapHelp':
    '{count, plural, one {# unidad también cuenta aquí} other {# unidades también cuentan aquí}}',
  'moves.unit.remove': 'Quitarla',
  'moves.unit.add': 'Ponerla en el plan',
  'moves.unit.cannot': '{title} no se puede tomar: ya la tiene, o ya no empieza.',
  'moves.unit.needsFact':
    'Nadie dice cuánto dura {title}. Diga qué suponer en Y si, y vuelva a intentarlo.',
  'moves.unit.currencies': '{title} tiene un precio en otra moneda que el plan.',

  'moves.break.hours':
    '{many, select, true {Las semanas {from}–{until} piden hasta {hours} h cada una; usted tiene {limit} h.} other {La semana {from} pide {hours} h; usted tiene {limit} h.}}',
  'moves.break.first': '{title} necesita antes {others}.',
  'moves.break.start': '{title} no empieza en esa semana.',
  'moves.break.startOn': '{title} no empieza en esa semana. Empieza el {days}.',
  'moves.break.pause': '{title} cae en un tiempo sin estudio.',
  'moves.break.deadline': 'Termina el {day}; usted quiere estar listo el {deadline}.',
  'moves.break.budget': 'Cuesta {amount}; usted quiere pagar como mucho {budget}.',
  'moves.break.rule': 'Regla no cumplida: {label}.',
  'moves.break.twice': '{title} no puede contarse junto con otra unidad que cuenta.',
  'moves.break.refused': '{title} va contra uno de sus límites.',
  'moves.break.wanted': 'Usted insiste en {title}, y falta.',
  'moves.break.expired': '{title} ya no es válida, o es demasiado antigua, el último día.',
  'moves.break.text': 'Se incumple una regla del título: {text}',
  'moves.break.other': 'El plan ya no es correcto: {text}',

  'moves.conflict.calendar': 'Las semanas en que tiene menos tiempo',
  'moves.conflict.double-counting': 'No contar nada dos veces',
  'moves.conflict.change': 'Cambiarlo',
  'moves.conflict.look': 'Ver la regla',
  'moves.repair.allow-language':
    '{any, select, true {Permitir todos los idiomas} other {Permitir también {name}}}',
  'moves.repair.allow-mode':
    '{any, select, true {Permitir todas las modalidades} other {Permitir también {name}}}',
  'moves.repair.allow-country':
    '{any, select, true {Permitir todos los países} other {Permitir también {name}}}',
  'moves.repair.drop-break':
    '{any, select, true {Estudiar en todas sus pausas} other {Estudiar en la pausa desde el {day}}}',
  'moves.repair.usual-hours': 'Estudiar las horas habituales todas las semanas',
  'moves.repair.allow-double-counting': 'Dejar que las unidades cuenten en ambos títulos',
  'moves.repair.drop-award': 'Dejar {label}',
  'moves.repair.more': '{amount} más de lo que dijo',
  'moves.repair.moreHours': '{hours} h por semana más de lo que dijo',
  'moves.repair.later': '{weeks, plural, one {una semana más tarde} other {# semanas más tarde}}',
  'moves.repair.least': 'el menor cambio',
  'moves.repair.several':
    'Ningún cambio basta por sí solo. Cada una de estas opciones hace dos cambios a la vez:',
  'moves.repair.planning': 'planificando…',
  'moves.repair.outcome': 'Terminado el {day}, {span}, {fees}.',
  'moves.repair.apply': 'Aplicar',
  'moves.repair.applyOf': 'Aplicar: {text}',
  'moves.repair.notHere': 'Solo la entidad que otorga el título puede cambiarlo. Pregúntele.',
  'moves.repair.undone': 'Deshecho. Se planifica de nuevo.',
  'moves.repair.proof':
    'Ordenadas por cuánto cambian. Cada una se probó planificando de nuevo; todas se pueden deshacer.',
  'moves.reasons.title': 'Otros motivos',
  'moves.reasons.aside': 'cada choque mínimo',
  'moves.reasons.ask': 'Mostrar todos los motivos',
  'moves.reasons.asking': 'Buscando todos los motivos…',
  'moves.reasons.failed': 'La búsqueda de otros motivos terminó con un error.',
  'moves.reasons.none': 'No hay otro motivo: lo que se muestra arriba es todo.',
  'moves.reasons.clashes': 'Tampoco esto se puede cumplir a la vez',
  'moves.reasons.corrections': 'Renunciar a uno de estos lo haría posible',
  'moves.reasons.complete': 'Estos son todos los motivos.',
  'moves.reasons.partial': 'No se ha buscado todo: puede haber más.',

  'moves.price.column': 'Sin ella',
  'moves.price.needed': 'no se puede quitar',
  'moves.price.cell':
    'sin ella {time, select, same {igual de largo} later {{weeks, plural, one {1 semana más tarde} other {{weeks} semanas más tarde}}} other {{weeks, plural, one {1 semana antes} other {{weeks} semanas antes}}}}, {fees, select, unknown {tasas no del todo conocidas} same {mismas tasas} more {{amount} más} other {{amount} menos}}',
  'moves.price.open': 'La búsqueda terminó antes; puede costar menos.',
  'moves.delta.all':
    '{time}, {fees}, {points, plural, one {# punto} other {# puntos}} {more, select, true {más} other {menos}} por confirmar',

  'moves.goOn.done': '«{title}» es ahora su versión.',
  'moves.before.title': 'El plan anterior',
  'moves.before.note':
    'El plan anterior a este cambio se guarda: se puede ajustar para que cambie lo menos posible.',
  'moves.refit.ask': 'Ajustarla a estos límites',
  'moves.refit.asking': 'Buscando el plan más cercano…',
  'moves.refit.none': 'Ningún plan cumple estos límites, así que no se puede ajustar.',
  'moves.refit.failed': 'No se pudo encontrar a tiempo el plan más cercano.',
  'moves.refit.found': 'El plan más cercano con estos límites:',
  'moves.refit.enters': 'Al tomarlo se anota también lo que pasó desde entonces:',
  'moves.refit.held': '{title} se tiene desde el {day}.',
  'moves.refit.runs': '{title} sigue hasta el {day}; lo que queda está entre sus propias unidades.',
  'moves.refit.waits': '{title} está solicitada y falta la respuesta.',
  'moves.refit.take': 'Tomarlo como su versión',
  'moves.refit.done': 'Ajustado. Ahora es su versión.',
  'moves.refit.same':
    '{count, plural, =0 {Ninguna unidad se queda donde estaba} one {# unidad se queda donde estaba} other {# unidades se quedan donde estaban}}{running, plural, =0 {} other {; # en curso}}.',
  'moves.refit.moved': '{title} pasa al {day}.',
  'moves.refit.dropped': '{title} se deja: {reason}',
  'moves.refit.added': '{title} entra.',
  'moves.refit.unknown-unit': 'ya nadie la ofrece.',
  'moves.refit.refused': 'usted no la quiere.',
  'moves.refit.no-way': 'no queda manera de tomarla.',
  'moves.refit.not-wanted': 'ninguna regla la necesita ya.',
  'moves.refit.clash': 'choca con {clashes}.',
  'moves.refit.farther': 'con ella habría que cambiar más.',
  'moves.refit.as-near': 'otro plan está igual de cerca y es mejor.',
  'moves.refit.not-known': 'no se supo el porqué a tiempo.',
};
