import type { FullTranslationOf } from '../../messages.js';
import type { nextWhyEn } from './en.js';

/** Why a unit is in a plan, or is not. */
export const nextWhyDe: FullTranslationOf<typeof nextWhyEn> = {
  'next.why.title': 'Warum diese Einheit?',
  'next.why.choose':
    'Wählen Sie eine Einheit im Plan: Sie sehen, wozu sie dient und was es kostet, sie wegzulassen.',
  'next.why.serves': 'Zählt für „{rule}“.',
  'next.why.only': 'Erfüllt „{rule}“. Keine andere hier bekannte Einheit kann das.',
  'next.why.neededBy': 'Muss fertig sein vor {titles}.',
  'next.why.after': 'Braucht vorher {titles}.',
  'next.why.wanted': 'Sie bestehen darauf.',
  'next.why.insist': 'Darauf bestehen',
  'next.why.doubts': 'Was nicht sicher ist',
  'next.why.assumed': 'Ihre Annahme: {fields}.',
  'next.why.leaveOut': 'Was, wenn ich sie weglasse?',
  'next.why.doLeaveOut': 'Ohne sie planen',
  'next.why.asking': 'Es wird ohne sie geplant…',
  'next.why.failed':
    'Das war in der Zeit nicht zu klären. Versuchen Sie es mit weniger Grenzen noch einmal.',
  'next.why.noOther': 'Ohne sie gibt es unter diesen Grenzen keinen Plan.',
  'next.why.without': 'Ohne sie: {delta}.',
  'next.why.instead': 'Stattdessen: {titles}.',
  'next.whyNot.heading': 'Warum keine andere Einheit?',
  'next.whyNot.title': 'Einheit',
  'next.whyNot.asking': 'Es wird mit {title} geplant…',
  'next.whyNot.with': 'Mit {title}: {delta}.',
  'next.whyNot.impossible':
    'Unter diesen Grenzen passt {title} in keinen Plan. Dagegen steht: {clashes}.',
  'next.whyNot.in-plan': '{title} ist im Plan.',
  'next.whyNot.held': '{title} haben Sie schon.',
  'next.field.workloadHours': 'Lernstunden',
  'next.field.hoursPerWeek': 'Stunden in der Woche',
  'next.field.durationWeeks': 'Dauer in Wochen',
  'next.field.fee': 'Gebühr',
  'next.doubt.recalled-unit': 'Die Einheit wurde noch in keiner Quelle gelesen.',
  'next.doubt.recalled-rule': 'Die Regel, die sie zählt, wurde noch in keiner Quelle gelesen.',
  'next.doubt.import-needs-approval':
    'Sie steht nicht in der Liste; die verleihende Stelle entscheidet.',
  'next.doubt.credit-converted':
    'Ihre Punkte sind umgerechnet; die aufnehmende Stelle entscheidet.',
  'next.doubt.credit-conditional': 'Ihre Punkte gelten hier nur unter einer Bedingung.',
  'next.doubt.level-not-official': 'Ihr Niveau ist hier nur ein Anhaltspunkt.',
  'next.doubt.assumed-duration': 'Ihre Dauer beruht auf Ihrer Annahme.',
  'next.doubt.recognition-chance-unknown':
    'Wie wahrscheinlich die Anerkennung ist, ist nicht bekannt.',
  'next.doubt.recognition-fee-unknown': 'Was die Anerkennung kostet, ist nicht bekannt.',
};
