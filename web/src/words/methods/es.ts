import type { TranslationOf } from '../messages.js';
import type { methodsEn } from './en.js';

export const methodsEs: TranslationOf<typeof methodsEn> = {
  'methods.title': 'Métodos',
  'methods.short': 'Métodos',
  'methods.question': '¿Cómo lo calcula Cairn?',
  'methods.answer':
    'Con fórmulas publicadas aquí desde el código que se ejecuta, sobre datos con fuente y día.',
  'methods.onPage': 'En esta página',
  'methods.view.methods': 'Métodos',
  'methods.view.data': 'Edición de datos',
  'methods.view.sources': 'Fuentes',
  'methods.try': 'Pruébelo',
  'methods.metric.constants': 'Constantes',
  'methods.levels.title': 'Cómo se comparan los niveles',
  'methods.credit.title': 'Cómo se convierten los créditos',
  'methods.counting.title': 'Cómo se cuenta lo que se tiene',
  'methods.planning.title': 'Cómo se hace un plan y qué significa una prueba',
  'methods.limits.title': 'Límites conocidos',
  'methods.data.question': '¿En qué datos se apoyan las respuestas?',
  'methods.data.table': 'Qué contiene',
  'methods.data.kind.frameworks': 'Marcos y escaleras',
  'methods.data.kind.creditSystems': 'Sistemas de créditos',
  'methods.data.kind.agreements': 'Acuerdos',
  'methods.data.kind.standards': 'Normas de microcredenciales',
  'methods.data.kind.registers': 'Registros',
  'methods.data.kind.awards': 'Títulos',
  'methods.data.kind.rules': 'Reglas de títulos',
  'methods.data.kind.units': 'Unidades',
  'methods.sources.question': '¿De dónde vienen los datos?',
  'methods.sources.search': 'Buscar',
};
