import type {
  Framework,
  FrameworkVersion,
  LevelMap,
  LevelTarget,
  Referencing,
  Succession,
} from '../frameworks/index.js';

/** A map of levels as JSON can hold it: its entries in order. */
type PackedLevelMap = readonly (readonly [string, LevelTarget])[];

type PackedSuccession = Omit<Succession, 'levels'> & { readonly levels: PackedLevelMap };

type PackedVersion = Omit<FrameworkVersion, 'replaces'> & {
  readonly replaces?: PackedSuccession;
};

type PackedReferencing = Omit<Referencing, 'official' | 'indicative'> & {
  readonly official: PackedLevelMap;
  readonly indicative: PackedLevelMap;
};

/** A framework as a release file holds it: like {@link Framework}, with its level maps as lists of entries. */
export type PackedFramework = Omit<Framework, 'versions' | 'referencing'> & {
  readonly versions: readonly PackedVersion[];
  readonly referencing: readonly PackedReferencing[];
};

/** A framework made ready for JSON. */
export function packFramework(framework: Framework): PackedFramework {
  return {
    ...framework,
    versions: framework.versions.map(({ replaces, ...version }) => ({
      ...version,
      ...(replaces && { replaces: { ...replaces, levels: [...replaces.levels] } }),
    })),
    referencing: framework.referencing.map((edge) => ({
      ...edge,
      official: [...edge.official],
      indicative: [...edge.indicative],
    })),
  };
}

/** The framework that {@link packFramework} packed. */
export function unpackFramework(packed: PackedFramework): Framework {
  return {
    ...packed,
    versions: packed.versions.map(({ replaces, ...version }) => ({
      ...version,
      ...(replaces && { replaces: { ...replaces, levels: toMap(replaces.levels) } }),
    })),
    referencing: packed.referencing.map((edge) => ({
      ...edge,
      official: toMap(edge.official),
      indicative: toMap(edge.indicative),
    })),
  };
}

function toMap(entries: PackedLevelMap): LevelMap {
  return new Map(entries);
}
