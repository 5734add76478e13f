import type { FullTranslationOf } from '../../messages.js';
import type { nextImpossibleEn } from './en.js';

/** What clashes when there is no plan, and what would help. */
export const nextImpossibleEs: FullTranslationOf<typeof nextImpossibleEn> = {
  'next.impossible.title': 'Qué choca',
  'next.impossible.intro':
    '{count, plural, =0 {Ningún límite suyo estorba: las normas no se pueden cumplir en absoluto.} one {Esto solo ya no se puede cumplir:} other {Estas # cosas no caben todas juntas. Ceder en una cualquiera resuelve este choque:}}',
  'next.impossible.introKnown':
    '{count, plural, =0 {Las unidades conocidas aquí no bastan para cumplir las normas.} one {Con las unidades conocidas aquí, esto no se puede cumplir:} other {Con las unidades conocidas aquí, estas # cosas no caben todas juntas. Puede que la entidad conozca otras:}}',
  'next.impossible.repairs': 'Qué ayudaría',
  'next.impossible.noRepair': 'Ningún cambio basta por sí solo. Afloje dos, o elija otro título.',
  'next.impossible.proof':
    'Cada uno se demostró volviendo a planificar. Puede deshacer lo que elija.',
  'next.conflict.budget': 'Pagar {amount} como mucho',
  'next.conflict.deadline': 'Estar listo para el {day}',
  'next.conflict.hours': 'Estudiar {hours} h por semana como mucho',
  'next.conflict.languages': 'Solo en {names}',
  'next.conflict.modes': 'Solo {names}',
  'next.conflict.breaks': 'Dejar estos días sin estudio: {days}',
  'next.conflict.countries': 'Solo en {names}',
  'next.conflict.prerequisites': 'Lo que debe ir antes de otras unidades',
  'next.conflict.intakes': 'Los días en que empiezan las unidades',
  'next.conflict.validity': 'El tiempo en que algo sigue siendo válido',
  'next.conflict.with': 'Cursar {label} sí o sí',
  'next.conflict.without': 'No cursar nunca {label}',
  'next.conflict.attempts': 'No queda ningún intento para {label}',
  'next.conflict.pin': 'Usar {label} donde usted lo puso',
  'next.conflict.rule': 'Norma: {label}',
  'next.conflict.constraint': 'Norma: {label}',
  'next.repair.raise-budget': 'Subir el tope a {amount}',
  'next.repair.move-deadline': 'Estar listo para el {day}',
  'next.repair.add-hours': 'Estudiar {hours} h por semana',
  'next.repair.drop-rule': 'Conseguir la dispensa de esta norma: {label}',
  'next.repair.allow-unit': 'Admitir {label}',
  'next.repair.take-outside': 'No insistir en {label}',
  'next.repair.drop-pin': 'Dejar que Cairn coloque {label}',
  'next.repair.done': 'Cambiado. Se planifica de nuevo.',
};
