import type { DataRelease, Qualification } from 'cairn/catalogue';
import type { Findable } from '../../../app/search/rank.js';

/** A catalogue entry as the form offers it; `id` begins with `unit:` or `award:`. */
export interface CatalogueChoice extends Findable {
  readonly note: string;
}

/** Every award and every real unit of the catalogue. */
export function catalogueChoices({ catalogue }: DataRelease): readonly CatalogueChoice[] {
  const awards = [...catalogue.qualifications.values()];
  const units = [...catalogue.units.values()].filter(({ isSlot }) => !isSlot);
  return [
    ...units.map((unit) => choiceOf('unit', unit)),
    ...awards.map((award) => choiceOf('award', award)),
  ];
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly code?: string;
  readonly awardingBody?: string;
  readonly country?: string;
}

function choiceOf(kind: 'unit' | 'award', entry: Named): CatalogueChoice {
  const { id, code, title, awardingBody, country } = entry;
  return {
    id: `${kind}:${id}`,
    title,
    also: [id, code, awardingBody].filter((name) => name !== undefined),
    note: [code, awardingBody, country].filter(Boolean).join(' · '),
  };
}

/** An award as the achievement of a credential; the server fills in units by itself, awards it does not know. */
export function achievementOfAward(award: Qualification, { frameworks }: DataRelease) {
  const { title, code, credit, level } = award;
  const system = credit && frameworks.creditSystems.get(credit.system);
  const framework = level && frameworks.frameworks.get(level.framework);
  const found = framework?.versions
    .flatMap(({ levels }) => levels)
    .findLast(({ code: one }) => one === level?.code);
  const alignments =
    level === undefined || framework?.url === undefined
      ? []
      : [
          {
            name: found?.label ?? `${framework.shortLabel ?? framework.label} ${level.code}`,
            url: framework.url,
            framework: framework.label,
            code: level.code,
            type: 'ext:QualificationLevel',
          },
        ];
  return {
    name: title,
    type: 'Achievement',
    ...(code === undefined ? {} : { code }),
    ...(credit === undefined
      ? {}
      : { credit: { amount: credit.amount, system: system?.label ?? credit.system } }),
    ...(alignments.length === 0 ? {} : { alignments }),
  };
}
