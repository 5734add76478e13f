import type { FullTranslationOf } from '../../messages.js';
import type { nextSurfaceEn } from './en.js';

/** The third axis of the staircase: what is left to confirm. */
export const nextSurfaceEs: FullTranslationOf<typeof nextSurfaceEn> = {
  'next.proof.surface':
    '{known, select, true {Demostrado con las unidades conocidas aquí: nada llega tan pronto y tan barato y deja menos por confirmar} other {Demostrado: nada llega tan pronto y tan barato y deja menos por confirmar}}',
  'next.surface.view': 'Qué se sopesa',
  'next.surface.two': 'Semanas y tasas',
  'next.surface.three': 'Y lo que queda por confirmar',
  'next.surface.label': 'Opciones entre semanas, tasas y lo que queda por confirmar',
  'next.surface.sentence':
    '{count, plural, one {# opción} other {# opciones}}: con más tiempo o más dinero, {most, plural, one {# punto por confirmar pasa} other {# puntos por confirmar pasan}} a {least, plural, =0 {ninguno} other {#}}.',
  'next.surface.level':
    'No hay nada que sopesar: cada opción deja {points, plural, =0 {nada} one {# punto} other {# puntos}} por confirmar. Ni el tiempo ni el dinero la hacen más segura.',
  'next.surface.levelSoFar':
    'Por ahora cada opción deja {points, plural, =0 {nada} one {# punto} other {# puntos}} por confirmar. Puede haber planes más seguros.',
  'next.surface.explain':
    'Los puntos por confirmar cuentan lo que decide otra persona, como un reconocimiento, y lo que ninguna fuente leída aquí aclara. Cuanto más llena una piedra, menos queda.',
  'next.surface.how': 'Cómo se cuentan',
  'next.surface.within': 'Puede quedar por confirmar',
  'next.surface.any': 'Todo',
  'next.surface.atMost': '{points, plural, one {Como mucho # punto} other {Como mucho # puntos}}',
  'next.surface.nothing': 'Nada',
  'next.surface.amount': '{points} por confirmar',
  'next.surface.points':
    '{points, plural, =0 {nada por confirmar} one {# punto por confirmar} other {# puntos por confirmar}}',
  'next.surface.point':
    '{weeks}, {fee}, {confirm}{chance, select, none {} other {, {chance}}}, {sure}',
  'next.surface.chanceIs': 'probabilidad {chance}',
  'next.surface.axes':
    'Semanas hacia la derecha, tasas hacia arriba; una piedra sobre la línea es más tardía o más cara, y más segura. Las flechas se mueven, Intro muestra el plan.{open, select, true { Rayado: aún no descartado.} other {}}',
  'next.surface.column': 'Por confirmar',
  'next.surface.chance': 'Probabilidad',
  'next.surface.chanceOf':
    '{known}{open, plural, =0 {} one { (una unidad no conocida)} other { (# unidades no conocidas)}}',
  'next.surface.looking': 'Está viendo otra opción: {weeks} por {fee}, con {confirm}.',
  'next.surface.failed': 'La búsqueda de estas opciones terminó sin respuesta.',
};
