import type { FullTranslationOf } from '../../messages.js';
import type { nextPlanEn } from './en.js';

/** The plan in weeks, as a graph and as a table, and the search for it. */
export const nextPlanEs: FullTranslationOf<typeof nextPlanEn> = {
  'next.plan.view': 'Cómo se dibuja el plan',
  'next.plan.weeks': 'Semanas',
  'next.plan.path': 'Camino',
  'next.gantt.title': 'Semana a semana',
  'next.gantt.aside': 'límite {hours} h por semana',
  'next.gantt.label': 'Unidades semana a semana, según su comienzo',
  'next.gantt.load': 'Horas de cada semana',
  'next.gantt.limit': '{hours} h',
  'next.gantt.twin': 'La tabla de unidades de abajo dice lo mismo con palabras.',
  'next.path.title': 'El camino',
  'next.path.label': 'Unidades en el orden del tiempo, con lo que va antes',
  'next.path.hint':
    'De izquierda a derecha en el tiempo. Una línea lleva de una unidad a la que la necesita. Las flechas siguen las líneas; Intro abre.',
  'next.path.after': 'Después de {titles}',
  'next.lane.before': 'Hace falta antes, no cuenta',
  'next.step.when': '{title}: del {start} al {end}, {hours} horas por semana.',
  'next.step.countsFor': 'Cuenta para {rule}.',
  'next.step.notCounted': 'No cuenta por sí misma.',
  'next.step.after': 'Necesita antes {titles}.',
  'next.step.before': 'La necesitan antes {titles}.',
  'next.table.label': 'Unidades',
  'next.table.aside': '{count, plural, one {# prevista} other {# previstas}}',
  'next.table.notCounted': 'hace falta antes',
  'next.column.unit': 'Unidad',
  'next.column.countsAs': 'Cuenta como',
  'next.column.start': 'Comienzo',
  'next.column.end': 'Fin',
  'next.column.hours': 'Horas',
  'next.column.perWeek': 'Por semana',
  'next.column.fee': 'Precio',
  'next.column.rule': 'Norma',
  'next.column.state': 'Estado',
  'next.column.counted': 'Contado',

  'next.delta.both': '{time}, {fees}',
  'next.delta.time': '{span} en vez de {before}',
  'next.delta.sameTime': '{span}, como antes',
  'next.delta.sameFees': 'mismo precio',
  'next.delta.fees': '{direction, select, more {{amount} más} other {{amount} menos}}',
  'next.delta.feesUnknown': 'precio no del todo conocido',

  'next.search.running': 'Sigue la búsqueda: {nodes} casos vistos hasta ahora.',
  'next.search.improving':
    'Hay un plan. Se busca uno mejor, o la demostración: {nodes} casos hasta ahora.',
  'next.search.stop': 'Parar aquí',
  'next.search.ended':
    '{by, select, you {Usted detuvo la búsqueda.} other {La búsqueda terminó por falta de tiempo.}} {found, select, true {Este es el mejor plan hasta ahora; puede haber uno mejor.} other {Aún no se ha encontrado ningún plan. Siga buscando o afloje un límite.}}',
  'next.search.again': 'Seguir buscando',
  'next.search.failed':
    'El planificador se detuvo. Sus datos están a salvo; cambie un límite o inténtelo de nuevo.',
};
