import type { Qualification } from 'cairn/catalogue';
import type { AwardTarget } from 'cairn/planning';
import { useCallback, useMemo } from 'react';
import type { Option } from '../../../design/index.js';
import { awardTitle } from '../data/award-title.js';
import type { Target } from '../data/useNext.js';

const MOST_FOUND = 12;

/**
 * Finds awards of the catalogue by title, code, body, specialisation or id, each without and with its specialisations;
 * those that are taken are left out.
 */
export function useAwardSearch(
  { release }: Target,
  taken: readonly string[],
): (text: string) => readonly Option[] {
  const { catalogue } = release;
  const awards = useMemo(
    () => [...catalogue.qualifications.values()].sort((a, b) => (a.title < b.title ? -1 : 1)),
    [catalogue],
  );
  const gone = taken.join(' ');
  return useCallback(
    (text) => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const out = new Set(gone.split(' '));
      return awards
        .filter(
          (award) => !out.has(award.id) && words.every((word) => saysOf(award).includes(word)),
        )
        .flatMap((award) => [
          { qualification: award.id },
          ...award.specialisations.map(({ id }) => ({
            qualification: award.id,
            specialisation: id,
          })),
        ])
        .slice(0, MOST_FOUND)
        .map((award) => ({
          id: idOf(award),
          label: awardTitle(award, catalogue) ?? award.qualification,
          note: catalogue.qualifications.get(award.qualification)?.awardingBody ?? '',
        }));
    },
    [awards, gone, catalogue],
  );
}

/** The award that an option stands for. */
export function awardOfOption(id: string): AwardTarget {
  const [qualification = id, specialisation] = id.split('#');
  return specialisation === undefined ? { qualification } : { qualification, specialisation };
}

function idOf({ qualification, specialisation }: AwardTarget): string {
  return specialisation === undefined ? qualification : `${qualification}#${specialisation}`;
}

function saysOf({ id, code, title, awardingBody, specialisations }: Qualification): string {
  const names = specialisations.map((one) => one.title);
  return [id, code, title, awardingBody, ...names].join(' ').toLowerCase();
}
