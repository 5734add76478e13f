import type { Framework, FrameworkVersion } from './framework.js';
import type { LevelStep } from './level-match.js';

/** The versions after `from` up to `to`, oldest first; empty when `to` is not newer. */
export function newerVersions(
  framework: Framework,
  from: FrameworkVersion,
  to: FrameworkVersion,
): readonly FrameworkVersion[] {
  const { versions } = framework;
  return versions.slice(versions.indexOf(from) + 1, versions.indexOf(to) + 1);
}

/** The steps by which a level of an older version became one of a newer version. */
export function successionSteps(
  framework: Framework,
  from: FrameworkVersion,
  to: FrameworkVersion,
): readonly LevelStep[] {
  return newerVersions(framework, from, to).flatMap(({ id, from: since, replaces, sources }) =>
    replaces
      ? [
          {
            kind: 'succession' as const,
            from: { framework: framework.id, version: replaces.version },
            to: { framework: framework.id, version: id },
            strength: 'official' as const,
            ...(since && { since }),
            ...(replaces.note && { note: replaces.note }),
            sources,
          },
        ]
      : [],
  );
}
