import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import type { Workspace } from 'cairn/portfolio';

type Own = Pick<Workspace, 'units' | 'qualifications'>;

/** The release as this person sees it: their own units and awards stand beside the catalogue's. */
export function withOwnEntries(release: DataRelease, own: Own): DataRelease {
  if (own.units.length === 0 && own.qualifications.length === 0) return release;
  const { units, qualifications } = release.catalogue;
  return {
    ...release,
    catalogue: buildCatalogue(
      [...units.values(), ...own.units],
      [...qualifications.values(), ...own.qualifications],
    ),
  };
}
