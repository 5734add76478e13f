import {
  type Confidence,
  type Framework,
  isFramework,
  type Referencing,
  type Span,
  versionOn,
} from 'cairn/frameworks';
import type { IsoDate, Source } from 'cairn/terms';

/** What a record is counted as. A ladder of titles in a country without a framework is never a framework. */
export type RecordKind = 'national' | 'sector' | 'regional' | 'none';

/** Where a framework stands toward the European one on a day. */
export type EqfStanding =
  | 'itself'
  | 'referenced'
  | 'comparison'
  | 'not-yet'
  | 'ended'
  | 'none'
  | 'not-known';

/** A record of the list, with what its columns show. */
export interface FrameworkRow {
  readonly id: string;
  readonly framework: Framework;
  readonly label: string;
  readonly short?: string;
  readonly kind: RecordKind;
  readonly countries: readonly string[];
  readonly region?: string;
  /** Main levels in force on the day; absent = not known for it. */
  readonly levels?: number;
  readonly eqf: EqfStanding;
  readonly confidence: Confidence;
  readonly checked: IsoDate;
  readonly source?: Source;
}

export const EQF = 'eqf';

export function toFrameworkRow(framework: Framework, on: IsoDate): FrameworkRow {
  const { id, label, shortLabel, jurisdiction, confidence, checked, sources } = framework;
  const levels = mainLevelsOn(framework, on);
  const source = sources.find((one) => one.knowing === 'read') ?? sources[0];
  return {
    id,
    framework,
    label,
    ...(shortLabel === undefined ? {} : { short: shortLabel }),
    kind: recordKindOf(framework),
    countries: jurisdiction.countries,
    ...(jurisdiction.region === undefined ? {} : { region: jurisdiction.region }),
    ...(levels === undefined ? {} : { levels }),
    eqf: eqfStandingOn(framework, on),
    confidence,
    checked,
    ...(source === undefined ? {} : { source }),
  };
}

export function recordKindOf(framework: Framework): RecordKind {
  if (!isFramework(framework)) return 'none';
  return framework.kind === 'regional-meta' ? 'regional' : framework.kind;
}

/** Main levels of the version in force; sublevels and entry steps are not counted. */
export function mainLevelsOn(framework: Framework, on: IsoDate): number | undefined {
  const version = versionOn(framework, on);
  if (!version) return undefined;
  const main = version.levels.filter(({ partOf, isEntry }) => partOf === undefined && !isEntry);
  return version.mainLevels ?? (version.partial ? undefined : main.length);
}

const OFFICIAL = new Set<Referencing['status']>(['referenced', 'self-certified', 'aligned']);

export function eqfStandingOn({ id, referencing }: Framework, on: IsoDate): EqfStanding {
  if (id === EQF) return 'itself';
  const edges = referencing.filter(({ framework }) => framework === EQF);
  const standings = edges.map((edge) => standingOf(edge, on));
  const order: readonly EqfStanding[] = ['referenced', 'comparison', 'not-yet', 'ended', 'none'];
  return order.find((one) => standings.includes(one)) ?? 'not-known';
}

function standingOf(edge: Referencing, on: IsoDate): EqfStanding {
  // A "no" needs a source; one that is only recalled stays open.
  if (edge.status === 'none') return edge.knowing === 'read' ? 'none' : 'not-known';
  const isOfficial = OFFICIAL.has(edge.status);
  if (!isOfficial && edge.status !== 'comparison-report') return 'not-known';
  if (edge.from !== undefined && on < edge.from) return 'not-yet';
  if (edge.until !== undefined && edge.until <= on) return 'ended';
  return isOfficial ? 'referenced' : 'comparison';
}

/** True when the span includes the day. */
export function holdsOn({ from, until }: Span, on: IsoDate): boolean {
  return (from === undefined || from <= on) && (until === undefined || on < until);
}
