import type { Unit } from 'cairn/catalogue';
import { describe, expect, it } from 'vitest';
import { smallRelease } from '../testing/small-release.js';
import { achievementOfUnit } from './achievement-of-unit.js';

const release = smallRelease();

function unitWith(more: Partial<Unit>): Unit {
  const unit = release.catalogue.units.get('aa-a');
  if (unit === undefined) throw new Error('The small release has lost its unit');
  return { ...unit, ...more };
}

describe('an achievement from a unit', () => {
  it('repeats what the catalogue knows', () => {
    const unit = unitWith({
      kind: 'microcredential',
      outcomes: ['Plan', 'Build'],
      assessment: 'Practical',
      skills: ['networks', 'http://data.europa.eu/esco/skill/abc-1'],
      language: 'mi',
      url: 'https://example.org/unit',
    });
    expect(achievementOfUnit(unit, release)).toEqual({
      name: 'Unit A',
      type: 'MicroCredential',
      code: 'A',
      criteriaUrl: 'https://example.org/unit',
      outcomes: ['Plan', 'Build'],
      assessment: 'Practical',
      credit: { amount: 6, system: 'aa-credit' },
      workloadHours: 60,
      language: 'mi',
      tags: ['networks'],
      alignments: [
        {
          name: 'ESCO skill',
          url: 'http://data.europa.eu/esco/skill/abc-1',
          framework: 'ESCO',
          type: 'ext:EscoSkill',
        },
      ],
    });
  });

  it('leaves out what it does not know', () => {
    const { credit: _, workloadHours: __, code: ___, ...bare } = unitWith({});
    const achievement = achievementOfUnit(bare, release);
    for (const key of ['credit', 'workloadHours', 'code', 'assessment', 'criteriaUrl']) {
      expect(achievement).not.toHaveProperty(key);
    }
  });

  it('points to the level of a framework that has an address', () => {
    const framework = release.frameworks.frameworks.get('aa-qf');
    if (framework === undefined) throw new Error('The small release has lost its framework');
    const frameworks = new Map([['aa-qf', { ...framework, url: 'https://example.org/qf' }]]);
    const withUrl = { ...release, frameworks: { ...release.frameworks, frameworks } };
    expect(achievementOfUnit(unitWith({}), withUrl).alignments).toEqual([
      {
        name: 'Level 2',
        url: 'https://example.org/qf',
        framework: 'Aland',
        code: '2',
        type: 'ext:QualificationLevel',
      },
    ]);
  });

  it('points to a record of the Credential Registry', () => {
    const ctid = 'ce-a4c0a549-aed3-4704-ade2-e81a5d76865b';
    const url = `https://credentialengineregistry.org/resources/${ctid}`;
    expect(achievementOfUnit(unitWith({ url }), release).alignments).toEqual([
      { name: 'Unit A', url, framework: 'CTDL', code: ctid, type: 'ceterms:Credential' },
    ]);
    const elsewhere = `https://credentialengineregistry.org.evil.example/resources/${ctid}`;
    expect(achievementOfUnit(unitWith({ url: elsewhere }), release).alignments).toEqual([]);
  });
});
