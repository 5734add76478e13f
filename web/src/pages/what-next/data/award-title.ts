import type { Catalogue } from 'cairn/catalogue';
import type { AwardTarget } from 'cairn/planning';

/** The title of an award with that of its specialisation, both as the catalogue writes them; undefined when it is gone. */
export function awardTitle(
  { qualification, specialisation }: AwardTarget,
  { qualifications }: Pick<Catalogue, 'qualifications'>,
): string | undefined {
  const award = qualifications.get(qualification);
  const special = award?.specialisations.find(({ id }) => id === specialisation)?.title;
  return special === undefined ? award?.title : `${award?.title} · ${special}`;
}
