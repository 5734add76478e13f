/** Which version of Open Badges is put into a picture. */
export type BadgeKind = 'open-badges-2.0' | 'open-badges-3.0';

/** Where a badge of one version stands in pictures. */
export interface BadgePlaces {
  /** Keyword of the PNG text chunk. */
  readonly keyword: string;
  /** Element of the SVG, without prefix, and its namespace. */
  readonly element: string;
  readonly namespace: string;
}

/**
 * The places by version.
 * @see Open Badges 3.0 §5.3 (baking); Open Badges 2.0 Baking Specification
 */
export const BADGE_PLACES: Readonly<Record<BadgeKind, BadgePlaces>> = {
  'open-badges-2.0': {
    keyword: 'openbadges',
    element: 'assertion',
    namespace: 'http://openbadges.org',
  },
  'open-badges-3.0': {
    keyword: 'openbadgecredential',
    element: 'credential',
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
  },
};
