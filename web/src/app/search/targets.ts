import type { DataRelease } from 'cairn/catalogue';
import type { Words } from '../../words/index.js';
import { PAGES } from '../page-list.js';
import type { Findable } from './rank.js';

/** A place that the search leads to. */
export interface Target extends Findable {
  readonly kind: 'page' | 'qualification' | 'unit' | 'framework';
  readonly path: string;
  readonly note?: string;
}

/** Everything that can be found: pages at once, the catalogue when its page and the release are there. */
export function targetsOf(release: DataRelease | undefined, say: Words['say']): readonly Target[] {
  const pages = PAGES.map(
    (page): Target => ({
      id: `page:${page.id}`,
      kind: 'page',
      title: say(page.title),
      path: page.paths[0],
    }),
  );
  if (!release) return pages;
  const has = (id: string) => PAGES.some((page) => page.id === id);
  return [
    ...pages,
    ...(has('frameworks') ? frameworkTargets(release) : []),
    ...(has('catalogue') ? catalogueTargets(release) : []),
  ];
}

function frameworkTargets({ frameworks }: DataRelease): readonly Target[] {
  return [...frameworks.frameworks.values()].map(({ id, label, shortLabel, nativeLabel }) => ({
    id: `framework:${id}`,
    kind: 'framework',
    title: label,
    also: [id, shortLabel ?? '', nativeLabel ?? ''],
    path: `/frameworks/${encodeURIComponent(id)}`,
    ...(shortLabel ? { note: shortLabel } : {}),
  }));
}

function catalogueTargets({ catalogue }: DataRelease): readonly Target[] {
  const qualifications = [...catalogue.qualifications.values()].map((entry) =>
    target('qualification', '/catalogue/awards', entry),
  );
  const units = [...catalogue.units.values()]
    .filter((unit) => !unit.isSlot)
    .map((unit) => target('unit', '/catalogue/units', unit));
  return [...qualifications, ...units];
}

interface Entry {
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly awardingBody?: string;
}

function target(kind: Target['kind'], folder: string, entry: Entry): Target {
  const { id, code, title, awardingBody } = entry;
  const note = [code, awardingBody].filter(Boolean).join(' · ');
  return {
    id: `${kind}:${id}`,
    kind,
    title,
    also: [id, ...(code ? [code] : [])],
    path: `${folder}/${encodeURIComponent(id)}`,
    ...(note ? { note } : {}),
  };
}
