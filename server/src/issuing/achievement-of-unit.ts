import type { DataRelease, Unit } from 'cairn/catalogue';
import type { AchievementSource, AlignmentTarget } from 'cairn/credentials';

const ESCO = /^https?:\/\/data\.europa\.eu\/esco\/(skill|occupation)\/\S+$/;
/** Records of the Credential Registry carry a CTID at the end of their address. */
const CTDL =
  /^https:\/\/(?:sandbox\.)?(?:credentialengineregistry|credentialfinder)\.org\/\S*(ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The facts of a unit in the words that a credential repeats; what the record does not know stays out. */
export function achievementOfUnit(unit: Unit, release: DataRelease): AchievementSource {
  const { frameworks } = release;
  const system = unit.credit && frameworks.creditSystems.get(unit.credit.system);
  const skills = unit.skills.filter((skill) => !ESCO.test(skill));
  return {
    name: unit.title,
    type: unit.kind === 'microcredential' ? 'MicroCredential' : 'Course',
    outcomes: unit.outcomes,
    tags: skills,
    alignments: [
      ...levelOf(unit, release),
      ...unit.skills.filter((skill) => ESCO.test(skill)).map(skillOf),
      ...registryOf(unit),
    ],
    ...(unit.code === undefined ? {} : { code: unit.code }),
    ...(unit.url === undefined ? {} : { criteriaUrl: unit.url }),
    ...(unit.assessment === undefined ? {} : { assessment: unit.assessment }),
    ...(unit.workloadHours === undefined ? {} : { workloadHours: unit.workloadHours }),
    ...(unit.language === undefined ? {} : { language: unit.language }),
    ...(unit.credit === undefined
      ? {}
      : {
          credit: { amount: unit.credit.amount, system: system?.label ?? unit.credit.system },
        }),
  };
}

/** A level needs an address to point to; without one of the framework it is left to the criteria. */
function levelOf(unit: Unit, { frameworks }: DataRelease): readonly AlignmentTarget[] {
  const { level } = unit;
  const framework = level && frameworks.frameworks.get(level.framework);
  if (level === undefined || framework?.url === undefined) return [];
  const known = framework.versions
    .flatMap(({ levels }) => levels)
    .findLast(({ code }) => code === level.code);
  return [
    {
      name: known?.label ?? `${framework.shortLabel ?? framework.label} ${level.code}`,
      url: framework.url,
      framework: framework.label,
      code: level.code,
      type: 'ext:QualificationLevel',
    },
  ];
}

function skillOf(uri: string): AlignmentTarget {
  const kind = ESCO.exec(uri)?.[1] ?? 'skill';
  return { name: `ESCO ${kind}`, url: uri, framework: 'ESCO', type: `ext:Esco${capital(kind)}` };
}

function registryOf(unit: Unit): readonly AlignmentTarget[] {
  const addresses = [unit.url, ...unit.sources.map(({ url }) => url)];
  const url = addresses.find((address) => address !== undefined && CTDL.test(address));
  const code = CTDL.exec(url ?? '')?.[1];
  if (url === undefined || code === undefined) return [];
  return [{ name: unit.title, url, framework: 'CTDL', code, type: 'ceterms:Credential' }];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
