import type { FullTranslationOf } from '../messages.js';
import type { settingsEn } from './en.js';

export const settingsEs: FullTranslationOf<typeof settingsEn> = {
  'settings.title': 'Ajustes y privacidad',
  'settings.short': 'Ajustes',
  'settings.answer':
    'Lo que anota queda en este navegador hasta que lo guarde como archivo. Una credencial la comprueba este servidor, que no guarda nada de ella.',
  'settings.looks': 'Aspecto',
  'settings.theme': 'Colores',
  'settings.density': 'Filas de las tablas',
  'settings.density.auto': 'Según el dispositivo',
  'settings.density.dense': 'Juntas',
  'settings.density.roomy': 'Amplias',
  'settings.language': 'Idioma',
  'settings.language.browser': 'Como el navegador ({name})',
  'settings.data': 'Sus datos',
  'settings.data.what':
    '{holdings, plural, =0 {No hay nada anotado.} one {# entrada} other {# entradas}}{holdings, plural, =0 {} other { · {goals, plural, one {# meta} other {# metas}} · {plans, plural, one {# plan} other {# planes}}}}',
  'settings.data.where':
    'Están en la base de datos de este navegador, en este dispositivo. Ningún servidor tiene copia, nadie puede leerlos a distancia y, si borra los datos del navegador, se borran.',
  'settings.data.notLasting': 'Esta ventana del navegador no guarda nada al cerrarse.',
  'settings.export': 'Guardar todo en un archivo',
  'settings.erase': 'Borrar todo',
  'settings.erase.title': '¿Borrar todo en este dispositivo?',
  'settings.erase.text':
    'Se borran de este navegador todas las entradas, metas, planes y preferencias, y el código de un emisor; lo que este emitió queda en su servidor. No se puede deshacer. Guarde antes un archivo si quizá quiera recuperarlos.',
  'settings.erase.confirm': 'Borrar definitivamente',
  'settings.erase.cancel': 'Conservar todo',
  'settings.erase.saveFirst': 'Guardar antes un archivo',
  'settings.erase.done': 'Se borró todo.',
  'settings.privacy': 'Qué envía Cairn',
  'settings.privacy.rules':
    'Pide a este servidor las reglas públicas y el catálogo. La petición no dice nada de usted.',
  'settings.privacy.none':
    'Ni cookies, ni rastreo, ni mediciones, ni peticiones a nadie más. Por eso no hay aviso de cookies.',
  'settings.privacy.credentials':
    'Una credencial que entrega, o que se comprueba de nuevo, va a este servidor. La lee, quizá pregunta a las direcciones del emisor, responde y no guarda nada.',
  'settings.privacy.issuing':
    'Lo que emite va a este servidor, que lo guarda cifrado para poder retirarlo y entregarlo otra vez. El código de acceso se queda en este navegador.',
  'settings.privacy.scores':
    'Los recuentos y las puntuaciones se calculan aquí, con reglas que usted puede leer. No deciden nada: decide la entidad que otorga el título.',
  'settings.keyboard': 'Teclado',
  'settings.about': 'Reglas en uso',
  'settings.about.version': 'Versión',
  'settings.about.hash': 'Huella del contenido',
  'settings.about.counts': 'Contenido',
  'settings.about.counts.value':
    '{units} unidades · {awards} títulos · {frameworks} marcos · {systems} sistemas de créditos',
};
