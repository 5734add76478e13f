import type { FullTranslationOf } from '../messages.js';
import type { chancesEn } from './en.js';

export const chancesEs: FullTranslationOf<typeof chancesEn> = {
  'chances.title': '¿Cuán seguro es?',
  'chances.aside': 'con las probabilidades que usted supone',
  'chances.ask': 'Calcular las probabilidades',
  'chances.asking': 'Recorriendo el plan…',
  'chances.failed': 'No se pudieron calcular las probabilidades.',
  'chances.certain':
    'Según lo que usted dice, nada en este plan es incierto. Diga en «Sus supuestos» con qué probabilidad aprueba y cuánto pueden durar las unidades.',
  'chances.sentence': 'Terminado el {day} en {share} de los casos.',
  'chances.ever': 'Terminado alguna vez con este plan: {share}.',
  'chances.secure':
    'Lo que más conviene asegurar: {title}. Si sale bien a la primera, la probabilidad sube {gain} puntos.',
  'chances.label': 'Parte de los casos que han terminado, semana a semana',
  'chances.axes':
    'Semanas a la derecha, parte de los casos hacia arriba. La línea discontinua es el día por el que preguntó.',
  'chances.table': 'Como tabla',
  'chances.week': 'Al final del',
  'chances.share': 'Terminado',
  'chances.made':
    '{runs} casos recorridos; una unidad se puede intentar {attempts, plural, one {una vez} other {# veces}}. Lo que falla mueve lo que lo espera. En 19 de cada 20 muestras así, la parte difiere en no más de {error} puntos.',
};
