import type { FullTranslationOf } from '../../messages.js';
import type { nextChooseEn } from './en.js';

/** The choice of an award. */
export const nextChooseDe: FullTranslationOf<typeof nextChooseEn> = {
  'next.choose.title': 'Worauf arbeiten Sie hin?',
  'next.choose.search': 'Abschluss suchen',
  'next.choose.placeholder': 'Titel, Kürzel oder verleihende Stelle',
  'next.choose.country': 'Land',
  'next.choose.level': 'Niveau',
  'next.choose.any': 'Alle',
  'next.choose.asking': 'Jeder Abschluss wird mit dem verglichen, was Sie haben…',
  'next.choose.count':
    '{count, plural, one {# Abschluss} other {# Abschlüsse}}, der nächste zuerst',
  'next.choose.countOnly': '{count, plural, one {# Abschluss} other {# Abschlüsse}}',
  'next.choose.none': 'Kein Abschluss passt dazu',
  'next.choose.none.text':
    'Der Katalog enthält einige echte Abschlüsse, nicht alle. Versuchen Sie ein anderes Wort oder weniger Filter.',
  'next.choose.forget': 'Alle Abschlüsse zeigen',
  'next.choose.goal': 'Ihr Ziel',
  'next.choose.recalled': 'Regeln aus dem Gedächtnis',
  'next.choose.closed': 'Nimmt niemanden mehr auf',
  'next.choose.special': 'In welcher Richtung?',
  'next.choose.noSpecialisation': 'Ohne Schwerpunkt',
  'next.near.complete': 'Sie haben alles dafür',
  'next.near.some': 'es fehlen {missing} · {counted} von {required} vorhanden',
  'next.near.none': 'es fehlen {required}, noch nichts vorhanden',
  'next.goal.unknown':
    'Der Katalog hat keinen Abschluss „{id}“. Vielleicht heißt er jetzt anders; Ihr Ziel bleibt erhalten.',
};
