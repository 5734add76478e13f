import type { FullTranslationOf } from '../../messages.js';
import type { choicesEn } from './en.js';

export const choicesEs: FullTranslationOf<typeof choicesEn> = {
  'next.proof.step':
    '{known, select, true {Demostrado con las unidades conocidas aquí: nada llega tan pronto por menos} other {Demostrado: nada llega tan pronto por menos}}',
  'next.proof.other': 'Demostrado: el mejor plan que difiere tanto',

  'next.stairs.title': 'Semanas frente a tasas',
  'next.stairs.label': 'Opciones entre semanas y tasas',
  'next.stairs.sentence':
    '{count, plural, one {# opción} other {# opciones}}: de {fast} por {fastFee} a {slow} por {slowFee}. Nada más es más rápido por el mismo dinero ni más barato en el mismo tiempo.',
  'next.stairs.one':
    'Este plan es a la vez el más rápido y el más barato: no hay nada que sopesar.',
  'next.stairs.oneSoFar': 'Una opción por ahora. Puede haber planes más baratos que duran más.',
  'next.stairs.climbing': 'Buscando todas las opciones…',
  'next.stairs.proven': 'Todas las opciones, cada una demostrada',
  'next.stairs.longer': 'No se buscó en todo: buscar más tiempo',
  'next.stairs.axes':
    'Semanas hacia la derecha, tasas hacia arriba. Las flechas se mueven, Intro muestra el plan.{open, select, true { Rayado: aún no descartado.} other {}}',
  'next.stairs.unpriced':
    '{count, plural, one {La tasa de {units} no se conoce y no se suma.} other {Las tasas de {units} no se conocen y no se suman.}}',
  'next.stairs.unpricedMany': 'Las tasas de {count} unidades no se conocen y no se suman.',
  'next.stairs.fee': '{open, select, true {{fee} y tasas desconocidas} other {{fee}}}',
  'next.stairs.point': '{weeks}, {fee}, {sure}',
  'next.stairs.sure': '{proven, select, true {demostrado} other {no demostrado}}',
  'next.stairs.table': 'Como tabla',
  'next.stairs.weeks': 'Duración',
  'next.stairs.units': 'Unidades',
  'next.stairs.proof': 'Prueba',
  'next.stairs.looking': 'Está viendo otra opción: {weeks} por {fee}.',
  'next.stairs.back': 'Volver al mejor plan',

  'next.others.title': 'Otros caminos',
  'next.others.aside': 'otras unidades, casi igual de bueno',
  'next.others.ask': 'Mostrar otros caminos',
  'next.others.asking': 'Buscando otros caminos…',
  'next.others.within': 'Cuánto peores pueden ser',
  'next.others.none': 'Ningún otro plan toma otras unidades y es así de bueno.',
  'next.others.partial': 'No se buscó en todo: puede haber más.',
  'next.others.failed': 'La búsqueda de otros caminos acabó con un error.',
  'next.others.swap': '{added} en lugar de {dropped}',
  'next.others.fewer': 'Sin {dropped}',
  'next.others.show': 'Mostrar este plan',
  'next.others.showing': 'Se muestra arriba',
  'next.others.equal': 'Igual en todo lo que se conoce.',
  'next.others.weeks':
    '{change, plural, =0 {igual de largo} one {{better, select, true {{change} semana antes} other {{change} semana después}}} other {{better, select, true {{change} semanas antes} other {{change} semanas después}}}}',
  'next.others.fees': '{better, select, true {{amount} más barato} other {{amount} más caro}}',
  'next.others.workloadHours':
    '{better, select, true {{amount} h menos de estudio} other {{amount} h más de estudio}}',
  'next.others.units':
    '{change, plural, one {{better, select, true {{change} unidad menos} other {{change} unidad más}}} other {{better, select, true {{change} unidades menos} other {{change} unidades más}}}}',
  'next.others.providers':
    '{change, plural, one {{better, select, true {{change} proveedor menos} other {{change} proveedor más}}} other {{better, select, true {{change} proveedores menos} other {{change} proveedores más}}}}',
  'next.others.countries':
    '{change, plural, one {{better, select, true {{change} país menos} other {{change} país más}}} other {{better, select, true {{change} países menos} other {{change} países más}}}}',
  'next.others.onlineShare':
    '{better, select, true {más parte en línea ({amount})} other {menos parte en línea ({amount})}}',
  'next.others.doubts':
    '{change, plural, one {{better, select, true {{change} duda menos} other {{change} duda más}}} other {{better, select, true {{change} dudas menos} other {{change} dudas más}}}}',

  'next.near.title': 'Títulos más cercanos',
  'next.near.aside': 'por lo que tiene',
  'next.near.units':
    '{count, plural, =0 {No falta ninguna unidad} one {A una unidad} other {{exact, select, true {A {count} unidades} other {A unas {count} unidades}}}}',
  'next.near.done': '{share} contado',
  'next.near.ways':
    '{count, plural, one {{all, select, true {un camino} other {al menos un camino}}} other {{all, select, true {{count} caminos} other {al menos {count} caminos}}}}',
  'next.near.choose': '{title}: planificarlo',
};
