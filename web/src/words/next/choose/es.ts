import type { FullTranslationOf } from '../../messages.js';
import type { nextChooseEn } from './en.js';

/** The choice of an award. */
export const nextChooseEs: FullTranslationOf<typeof nextChooseEn> = {
  'next.choose.title': '¿Hacia qué trabaja?',
  'next.choose.search': 'Buscar un título',
  'next.choose.placeholder': 'Nombre, código o entidad',
  'next.choose.country': 'País',
  'next.choose.level': 'Nivel',
  'next.choose.any': 'Cualquiera',
  'next.choose.asking': 'Comparando cada título con lo que tiene…',
  'next.choose.count': '{count, plural, one {# título} other {# títulos}}, el más cercano primero',
  'next.choose.countOnly': '{count, plural, one {# título} other {# títulos}}',
  'next.choose.none': 'Ningún título coincide',
  'next.choose.none.text':
    'El catálogo tiene algunos títulos reales, no todos. Pruebe otra palabra o menos filtros.',
  'next.choose.forget': 'Mostrar todos los títulos',
  'next.choose.goal': 'Su meta',
  'next.choose.recalled': 'Normas de memoria, no leídas',
  'next.choose.closed': 'Ya no admite a nadie',
  'next.choose.special': '¿En qué especialidad?',
  'next.choose.noSpecialisation': 'Sin especialidad',
  'next.near.complete': 'Lo tiene todo',
  'next.near.some': 'faltan {missing} · tiene {counted} de {required}',
  'next.near.none': 'faltan {required}, aún no tiene nada',
  'next.goal.unknown':
    'El catálogo no tiene ningún título «{id}». Quizá cambió de nombre; su meta se conserva.',
};
