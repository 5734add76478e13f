import type { FullTranslationOf } from '../../messages.js';
import type { nextKeepEn } from './en.js';

/** Plans that are kept and compared. */
export const nextKeepEs: FullTranslationOf<typeof nextKeepEn> = {
  'next.keep.do': 'Guardar este plan',
  'next.keep.title': 'Guardar este plan',
  'next.keep.name': 'Nombre',
  'next.keep.help': 'Un nombre ya usado recibe el número siguiente; así se conserva cada versión.',
  'next.keep.save': 'Guardar',
  'next.keep.suggestion': '{title} para el {day}',
  'next.keep.done': '«{title}» guardado.',
  'next.kept.title': 'Planes',
  'next.kept.aside': 'marque de 2 a {most} para comparar',
  'next.kept.line': '{day} · {span} · {units, plural, one {# unidad} other {# unidades}} · {fees}',
  'next.kept.goOn': 'Seguir con {title}',
  'next.kept.delete': 'Borrar {title}',
  'next.kept.deleted': '«{title}» borrado.',
  'next.kept.oneMore': 'Marque otro para comparar.',
  'next.variant.ask': 'Comparar el más rápido, el más barato y el más seguro',
  'next.variant.asking': 'Planificando…',
  'next.variant.time': 'El más rápido',
  'next.variant.cost': 'El más barato',
  'next.variant.risk': 'El que menos deja por confirmar',
  'next.compare.do': 'Comparar',
  'next.compare.title': 'Lado a lado',
  'next.compare.aside': 'primero las diferencias, cada una frente al primer plan',
  'next.compare.now': 'Este plan',
  'next.compare.completesOn': 'Terminado',
  'next.compare.weeks': 'Duración',
  'next.compare.fees': 'Precio',
  'next.compare.workloadHours': 'Horas de estudio',
  'next.compare.units': 'Unidades por cursar',
  'next.compare.surplus': 'Obtenido, pero no exigido',
  'next.compare.riskPoints': 'Puntos por confirmar',
  'next.compare.feesOpen':
    'desde {fees}, {count, plural, one {# precio desconocido} other {# precios desconocidos}}',
  'next.compare.delta':
    '{sign, select, plus {+} other {−}}{size}{of, select, completesOn { días} weeks { semanas} workloadHours { h} other {}}',
  'next.compare.units.differ': 'Unidades en que difieren',
  'next.compare.taken': 'se cursa',
  'next.compare.notTaken': 'no se cursa',
  'next.compare.inAll':
    '{count, plural, =0 {Ninguna unidad está en todos.} one {# unidad está en todos.} other {# unidades están en todos.}}',
};
