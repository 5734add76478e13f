import type { FullTranslationOf } from '../../messages.js';
import type { nextAnswerEn } from './en.js';

/** The answer at the top, its proof and its figures. */
export const nextAnswerEs: FullTranslationOf<typeof nextAnswerEn> = {
  'next.title': '¿Y ahora qué?',
  'next.short': 'Ahora',
  'next.cancel': 'Cancelar',
  'next.target': 'Meta',
  'next.target.change': '{title}: elegir otra meta',
  'next.target.special': '{title} · {special}',
  'next.level': '{framework} {code}',
  'next.rule.readOn': 'norma leída el {day}',
  'next.amount': '{value} {noun}',
  'next.items': '{count, plural, =0 {nada} one {# elemento} other {# elementos}}',
  'next.hoursUnit': 'h',
  'next.noun.units': '{count, plural, one {unidad} other {unidades}}',
  'next.noun.credits': '{count, plural, one {crédito} other {créditos}}',
  'next.noun.hours': '{count, plural, one {hora de estudio} other {horas de estudio}}',
  'next.noun.rules': '{count, plural, one {norma} other {normas}}',
  'next.word':
    '{count, plural, =1 {Una} =2 {Dos} =3 {Tres} =4 {Cuatro} =5 {Cinco} =6 {Seis} =7 {Siete} =8 {Ocho} =9 {Nueve} =10 {Diez} =11 {Once} =12 {Doce} other {#}}',
  'next.weeks': '{weeks, plural, one {# semana} other {# semanas}}',
  'next.months':
    '{months, plural, one {# mes} other {# meses}} ({weeks, plural, one {# semana} other {# semanas}})',
  'next.held': '{counted} de {required} {noun}',

  'next.answer.loading': 'Recibiendo las normas…',
  'next.answer.noHoldings':
    'Elija hacia qué trabaja. No necesita nada para empezar; lo que tiene se puede anotar cuando quiera.',
  'next.answer.noGoal': 'Elija hacia qué trabaja. El título más cercano aparece primero.',
  'next.answer.plan':
    '{steps, plural, =0 {Tiene {held}. No hay que cursar nada más.} one {Tiene {held}. Una unidad más {awards, plural, one {lo completa} =2 {completa los dos títulos} other {completa los # títulos}} en {time}.} other {Tiene {held}. {word} más, en este orden, {awards, plural, one {lo completan} =2 {completan los dos títulos} other {completan los # títulos}} en {time}.}}',
  'next.answer.complete': 'Tiene {held}: todo lo que pide este título.',
  'next.answer.perhaps-complete':
    'Tiene {held}. No falta ninguna unidad si lo que no se sabe resulta favorable.',
  'next.answer.needs-hours': 'Tiene {held}. ¿Cuántas horas por semana puede estudiar?',
  'next.answer.searching': 'Tiene {held}. Buscando el mejor camino para lo que falta…',
  'next.answer.nothing-found': 'Tiene {held}. No se encontró un plan en el tiempo dado.',
  'next.answer.impossible': 'Tiene {held}. Con estos límites no se puede hacer el resto.',
  'next.answer.notKnownUnits':
    'Tiene {held}. Con estos límites y las unidades conocidas aquí no se puede hacer el resto.',
  'next.answer.needs-word': 'Tiene {held}. Falta un dato suyo antes de planificar el resto.',
  'next.answer.failed': 'Tiene {held}. El planificador se detuvo sin respuesta.',

  'next.proof.proven':
    '{aim, select, time {Demostrado: nada termina antes} cost {Demostrado: nada cuesta menos} other {Demostrado: nada deja menos por confirmar}}',
  'next.proof.knownOnly':
    '{aim, select, time {Demostrado: ninguna unidad conocida aquí termina antes} cost {Demostrado: ninguna unidad conocida aquí cuesta menos} other {Demostrado: ninguna unidad conocida aquí deja menos por confirmar}}',
  'next.proof.gap':
    'Lo mejor hallado; a lo sumo a {gap} de lo óptimo{searching, select, true {. Sigue la búsqueda} other {}}',
  'next.proof.bestSoFar':
    'Lo mejor hallado{searching, select, true {; sigue la búsqueda} other {; sin demostrar}}',
  'next.head.assume': 'Decir qué tomar',
  'next.head.repairs': 'Ver qué ayudaría',
  'next.chip.planning': 'Planificando…',
  'next.chip.fees': 'Precio conocido de {known} de {steps} unidades',
  'next.chip.assumed':
    '{count, plural, one {# unidad se apoya en sus supuestos} other {# unidades se apoyan en sus supuestos}}',
  'next.chip.recalled': 'Normas de memoria, no leídas: confírmelas primero',

  'next.fact.finished': 'Terminado',
  'next.fact.finished.note': '{weeks, plural, one {# semana} other {# semanas}} desde el {start}',
  'next.fact.work': 'Trabajo',
  'next.fact.work.note': 'como mucho {hours} h por semana; tiene {limit} h',
  'next.fact.fees': 'Precio',
  'next.fact.fees.value': '{open, select, true {desde {fees}} other {{fees}}}',
  'next.fees.none': '{unknown, plural, =0 {sin tasas} other {tasas desconocidas}}',
  'next.fact.fees.note':
    '{count, plural, =0 {{assumed, plural, =0 {todas las unidades tienen precio} one {# precio es su supuesto} other {# precios son su supuesto}}} one {# unidad sin precio} other {# unidades sin precio}}',
  'next.fact.pace': 'Ritmo',
  'next.fact.pace.note': '{share} del tiempo completo',
  'next.fact.pace.noFullTime': 'no se conoce aquí una norma de tiempo completo',
  'next.fact.beside': 'No cuenta',
  'next.fact.beside.note':
    '{count, plural, =0 {{beyond, select, true {más de lo que piden las normas} other {todo lo que tiene cuenta}}} one {# elemento queda sin usar} other {# elementos quedan sin usar}}',
  'next.fact.beside.short':
    '{count, plural, =0 {todo lo que se tiene cuenta} one {# elemento no cuenta} other {# elementos no cuentan}}',
};
