import type { CredentialReport } from 'cairn/credentials';
import { type LevelMatch, matchLevel } from 'cairn/frameworks';
import { buildEntryIndex, type Suggested, suggestHolding } from 'cairn/portfolio';
import type { LevelRef } from 'cairn/terms';
import { useMemo } from 'react';
import { today } from '../../app/clock.js';
import { useReleaseIfReady } from '../../release/index.js';

/** A level that a credential states, and where it stands in the reader's framework. */
export interface DeskLevel {
  readonly stated: Suggested<LevelRef>;
  /** `NZQCF 5` */
  readonly name: string;
  /** Short name of the reader's framework. */
  readonly targetName: string;
  readonly match: LevelMatch;
}

/** Levels of a report in the framework that the reader chose; empty when the credential states none. */
export function useDeskLevels(target: string): (report: CredentialReport) => readonly DeskLevel[] {
  const release = useReleaseIfReady();
  return useMemo(() => {
    if (!release) return (): readonly DeskLevel[] => [];
    const { frameworks, catalogue } = release;
    const data = { index: buildEntryIndex(catalogue), frameworks };
    const on = today();
    const chosen = frameworks.frameworks.get(target);
    const targetName = chosen?.shortLabel ?? chosen?.label ?? target;
    const known = new Map<CredentialReport, readonly DeskLevel[]>();
    return (report: CredentialReport) => {
      const before = known.get(report);
      if (before) return before;
      const { levels, earnedOn } = suggestHolding(report, data, on);
      const found = levels.map((stated): DeskLevel => {
        const framework = frameworks.frameworks.get(stated.value.framework);
        const short = framework?.shortLabel ?? framework?.label ?? stated.value.framework;
        const awarded = earnedOn ? { awardedOn: earnedOn.value } : {};
        const match = matchLevel(frameworks, { from: stated.value, to: target, on, ...awarded });
        return { stated, name: `${short} ${stated.value.code}`, targetName, match };
      });
      known.set(report, found);
      return found;
    };
  }, [release, target]);
}
