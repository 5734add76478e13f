import type { Achievement, Credential } from '../../credentials/index.js';
import { type Framework, type FrameworkData, levelsOn } from '../../frameworks/index.js';
import type { IsoDate, LevelRef } from '../../terms/index.js';
import { foldAddress, foldText } from './fold-text.js';
import type { Suggested } from './suggestion.js';

/** A statement of a level as the credential makes it. */
interface Statement {
  readonly framework: string | undefined;
  readonly level: string;
  readonly quote: string;
  readonly path: string;
}

/**
 * Levels that a credential states, as levels of our frameworks on the day of the award. A statement that names no
 * framework we know gives nothing: a bare "level 5" means different things in every country.
 */
export function matchLevels(
  credential: Credential,
  data: FrameworkData,
  on: IsoDate,
): readonly Suggested<LevelRef>[] {
  const found = credential.achievements
    .flatMap(statementsOf)
    .flatMap((statement) => readStatement(statement, data, on));
  const seen = new Set<string>();
  return found.filter(({ value: { framework, code } }) => {
    const key = `${framework} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function statementsOf(achievement: Achievement, i: number): readonly Statement[] {
  const stated = achievement.levels.map(({ level, framework, path }) => ({
    framework,
    level,
    quote: framework === undefined ? level : `${framework}: ${level}`,
    path,
  }));
  const aligned = achievement.alignments.flatMap((alignment, j): readonly Statement[] => {
    const level = alignment.targetCode ?? Object.values(alignment.targetName ?? {})[0];
    const framework = alignment.targetFramework ?? alignment.targetUrl;
    if (level === undefined || framework === undefined) return [];
    const path = `achievements.${i}.alignment.${j}`;
    return [{ framework, level, quote: `${framework}: ${level}`, path }];
  });
  return [...stated, ...aligned];
}

function readStatement(
  { framework: named, level, quote, path }: Statement,
  data: FrameworkData,
  on: IsoDate,
): readonly Suggested<LevelRef>[] {
  const official = levelOfAddress(level) ?? (named && levelOfAddress(named));
  if (official)
    return [{ value: official, certainty: 'stated', reason: 'level-address', quote, path }];
  const frameworks = frameworksNamed(`${named ?? ''} ${level}`, named, data);
  return frameworks.flatMap((framework): readonly Suggested<LevelRef>[] => {
    const code = codeIn(framework, level, on);
    if (code === undefined) return [];
    const certainty = frameworks.length === 1 ? 'derived' : 'possible';
    const value = { framework: framework.id, code };
    return [{ value, certainty, reason: 'level-named', quote, path }];
  });
}

/** The European vocabulary of levels: `http://data.europa.eu/snb/eqf/5`. */
function levelOfAddress(text: string): LevelRef | undefined {
  const code = /^https?:\/\/data\.europa\.eu\/snb\/eqf\/([1-8])$/.exec(text.trim())?.[1];
  return code === undefined ? undefined : { framework: 'eqf', code };
}

/** Frameworks whose own address, id, short or full name stands in the text; the longest name wins. */
function frameworksNamed(
  text: string,
  named: string | undefined,
  { frameworks }: FrameworkData,
): readonly Framework[] {
  const address = named === undefined ? undefined : foldAddress(named);
  const words = ` ${foldText(text)} `;
  const fits = [...frameworks.values()].flatMap((framework) => {
    const { url, id, label, nativeLabel, shortLabel } = framework;
    if (address !== undefined && url !== undefined && foldAddress(url) === address) {
      return [{ framework, length: Infinity }];
    }
    const lengths = [id, label, nativeLabel, shortLabel]
      .flatMap((name) => (name === undefined ? [] : [foldText(name)]))
      .filter((name) => name !== '' && words.includes(` ${name} `))
      .map((name) => name.length);
    return lengths.length === 0 ? [] : [{ framework, length: Math.max(...lengths) }];
  });
  const longest = Math.max(...fits.map(({ length }) => length));
  return fits.filter(({ length }) => length === longest).map(({ framework }) => framework);
}

/** The level whose code or label the text gives: `Level 6`, `6`, `EQF level 6`, `5.1`. */
function codeIn(framework: Framework, text: string, on: IsoDate): string | undefined {
  const found = levelsOn(framework, on);
  const version = found.kind === 'levels' ? found.version : found.nearest;
  const levels = version?.levels ?? [];
  const wanted = text.trim().toLowerCase();
  const exact = levels.find(
    ({ code, label }) => code.toLowerCase() === wanted || foldText(label) === foldText(text),
  );
  if (exact) return exact.code;
  const number = /(?:^|level|niveau|nivel|stufe|\s|:)\s*([a-z]?\d+(?:\.\d+)?\+?)\s*$/i.exec(
    text,
  )?.[1];
  return levels.find(({ code }) => code.toLowerCase() === number?.toLowerCase())?.code;
}
