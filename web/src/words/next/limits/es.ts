import type { FullTranslationOf } from '../../messages.js';
import type { nextLimitsEn } from './en.js';

/** Limits, wishes and assumptions that a person can change. */
export const nextLimitsEs: FullTranslationOf<typeof nextLimitsEn> = {
  'next.if.title': '¿Y si…?',
  'next.if.hint': 'Pruebe otros límites. Nada se guarda hasta que usted lo diga.',
  'next.if.hours': 'Horas por semana',
  'next.if.hours.exact': 'Horas exactas por semana',
  'next.if.hours.help':
    'Tiempo de estudio que le queda en una semana corriente. Puede cambiarlo cuando quiera.',
  'next.if.budget': 'Lo más que puedo pagar',
  'next.if.noLimit': 'Vacío = sin límite',
  'next.if.deadline': 'Listo para el',
  'next.if.start': 'Primer día',
  'next.if.more': 'Prioridades, pausas, otras horas, idiomas, unidades',
  'next.if.breaks': 'Épocas sin estudio',
  'next.if.break': 'del {from} al {until}',
  'next.if.breakDrop': 'Quitar la pausa del {from}',
  'next.if.breakFrom': 'Primer día sin estudio',
  'next.if.breakUntil': 'Último día sin estudio',
  'next.if.breakAdd': 'Añadir',
  'next.if.aims': 'Qué importa más',
  'next.if.aimUp': 'Subir: {aim}',
  'next.if.aimDown': 'Bajar: {aim}',
  'next.aim.time': 'Terminar antes',
  'next.aim.cost': 'Pagar menos',
  'next.aim.risk': 'Dejar menos por confirmar',
  'next.aim.recognition': 'Más probable aprobar y que se reconozca',
  'next.aim.awards': 'Más títulos por el camino',
  'next.if.modes': 'De qué modo',
  'next.if.languages': 'En qué idioma',
  'next.if.countries': 'Dónde',
  'next.if.noneTicked':
    'Nada marcado = sin límite. Una unidad que no lo dice se mantiene, con una nota.',
  'next.mode.online': 'En línea',
  'next.mode.on-site': 'Presencial',
  'next.mode.blended': 'Mixto',
  'next.mode.exam': 'Solo examen',
  'next.if.units': 'Unidades concretas',
  'next.if.without': 'Nunca',
  'next.if.with': 'Sí o sí',
  'next.if.findUnit': 'Buscar una unidad',
  'next.if.wished': 'Sí o sí: {title}',
  'next.if.refused': 'Nunca: {title}',
  'next.if.forget': 'Olvidar el deseo sobre {title}',
  'next.if.assumptions': 'Sus supuestos',
  'next.if.keep': 'Guardar así',
  'next.if.drop': 'Volver',
  'next.if.searching': 'planificando…',
  'next.if.noPlan': 'sin plan',
  'next.if.noneBefore': 'hay un plan',
  'next.if.withWhat':
    '{what, select, hours {Con {hours} h por semana} budget {{hasBudget, select, true {Con {budget} como mucho} other {Sin tope de gasto}}} deadline {{hasDeadline, select, true {Listo para el {deadline}} other {Sin último día}}} start {Desde el {start}} aims {Primero: {aim}} breaks {Con estas pausas} filters {Con estos filtros} units {Con estos deseos} assumptions {Con estos supuestos} other {Con estos cambios}}',
  'next.if.line': '{what}: {effect}.',

  'next.assume.title': 'Lo que ninguna fuente dice',
  'next.assume.intro':
    'Nadie publica estos datos para algunas unidades. Diga qué tomar; cada paso que se apoye en ello queda marcado como supuesto suyo.',
  'next.assume.note': 'se toma solo donde ninguna fuente da el dato',
  'next.assume.workloadHours': 'Horas de estudio de una unidad, en total',
  'next.assume.hoursPerWeek': 'Horas por semana mientras dura una unidad',
  'next.assume.fee': 'Precio de una unidad',
  'next.assume.fee.help': 'Vacío = fuera de la suma y contado como desconocido',
  'next.assume.units':
    '{count, plural, one {# unidad lo espera: {titles}} other {# unidades lo esperan: {titles}}}{more, plural, =0 {} other { y # más}}',
  'next.assume.use': 'Planificar con esto',
  'next.currencies.title': 'Precios en varias monedas',
  'next.currencies.intro':
    'Los precios, su tope y el precio supuesto están en {names}. Cairn no aplica cambios por su cuenta, porque varían.',
  'next.currencies.units':
    '{currency}: {count, plural, one {# unidad} other {# unidades}} ({titles})',
  'next.currencies.drop': 'Planificar sin mi tope y sin mi precio supuesto',
};
