import { describe, expect, it } from 'vitest';
import { EUROPEAN_DIGITAL_CREDENTIAL_2 } from './elm-2.js';
import { type ElmElement, readElmXml } from './elm-2-xml.js';
import { formatOf } from './formats.js';

const { toCredential } = EUROPEAN_DIGITAL_CREDENTIAL_2;

describe('an ELM 2 document', () => {
  const document = readElmXml(diploma());

  it('keeps attributes, texts and repeated children', () => {
    const twice = readElmXml(
      element('europassCredential', { 'xsi:id': 'c1' }, [
        element('a', {}, ['one']),
        element('a', {}, ['two']),
      ]),
    );
    expect(twice).toEqual({
      '#name': 'europassCredential',
      '@id': 'c1',
      a: [{ '#text': 'one' }, { '#text': 'two' }],
    });
  });

  it('is nothing when its root is something else', () => {
    expect(readElmXml(element('html', {}, []))).toBeUndefined();
  });

  it('is recognised by its root', () => {
    expect(document && formatOf(document)?.id).toBe('european-digital-credential-2');
  });

  it('is read with what its references point to', () => {
    expect(document && toCredential(document)).toEqual({
      id: 'urn:credential:1',
      types: ['EuropassCredential'],
      title: { en: 'Diploma of Rope', fr: 'Diplôme' },
      issuer: { id: 'urn:org:1', name: { en: 'Harbour School' }, identifiers: [] },
      subject: {
        id: 'urn:person:1',
        name: { en: 'Kim Sailor' },
        email: 'kim@harbour.example',
        identifiers: [{ type: 'nationalId', value: '42', hashed: false }],
      },
      awardedOn: '2023-12-20',
      validFrom: '2024-01-01',
      evidence: [],
      endorsements: [],
      achievements: [
        {
          id: 'urn:spec:1',
          name: { en: 'Diploma of Rope' },
          type: 'LearningAchievement',
          creator: { id: 'urn:org:1', name: { en: 'Harbour School' }, identifiers: [] },
          alignments: [
            { targetName: { en: 'Ties knots' }, targetType: 'LearningOutcome' },
            { targetUrl: 'http://data.europa.eu/esco/skill/1', targetFramework: 'ESCO' },
          ],
          tags: [],
          credits: [
            {
              amount: 60,
              system: 'ECTS',
              of: 'available',
              path: '$.credentialSubject.achievements.learningAchievement.specifiedBy.hasECTSCreditPoints',
            },
          ],
          levels: [
            {
              level: '5',
              framework: 'EQF',
              path: '$.credentialSubject.achievements.learningAchievement.specifiedBy.eqfLevel',
            },
          ],
          workloadHours: 1500,
          results: [{ value: 'Good', type: 'grade' }],
        },
      ],
    });
  });

  it('with a reference into itself ends', () => {
    const loop = element('learningAchievement', { id: 'a' }, [
      element('hasPart', {}, [element('learningAchievement', { idref: 'a' }, [])]),
    ]);
    const read = readElmXml(
      element('europassCredential', {}, [
        element('credentialSubject', {}, [element('achievements', {}, [loop])]),
      ]),
    );
    expect(read && toCredential(read).achievements).toHaveLength(1);
  });
});

function diploma(): ElmElement {
  const achievement = element('learningAchievement', { id: 'urn:ach:1' }, [
    words('title', { en: 'Diploma of Rope' }),
    element('wasDerivedFrom', {}, [element('grade', {}, ['Good'])]),
    element('wasAwardedBy', { idref: 'urn:award:1' }, []),
    element('specifiedBy', { idref: 'urn:spec:1' }, []),
  ]);
  const specification = element('qualification', { id: 'urn:spec:1' }, [
    element('volumeOfLearning', {}, ['PT1500H']),
    element('hasECTSCreditPoints', {}, ['60']),
    element('learningOutcomes', {}, [element('learningOutcome', { idref: 'urn:outcome:1' }, [])]),
    element('eqfLevel', { uri: 'http://data.europa.eu/snb/eqf/5' }, []),
  ]);
  const subject = element('credentialSubject', { id: 'urn:person:1' }, [
    element('contactPoint', {}, [element('mailBox', { uri: 'mailto:kim@harbour.example' }, [])]),
    element('nationalId', { spatialID: 'NO' }, ['42']),
    words('fullName', { en: 'Kim Sailor' }),
    element('achievements', {}, [achievement]),
  ]);
  return element('europassCredential', { id: 'urn:credential:1' }, [
    element('validFrom', {}, ['2024-01-01']),
    element('issued', {}, ['2023-12-24']),
    element('issuer', { idref: 'urn:org:1' }, []),
    words('title', { en: 'Diploma of Rope', fr: 'Diplôme' }),
    subject,
    element('learningSpecificationReferences', {}, [specification]),
    element('learningOutcomeReferences', {}, [
      element('learningOutcome', { id: 'urn:outcome:1' }, [
        words('prefLabel', { en: 'Ties knots' }),
        element('relatedEscoSkill', { uri: 'http://data.europa.eu/esco/skill/1' }, []),
      ]),
    ]),
    element('awardingProcessReferences', {}, [
      element('awardingProcess', { id: 'urn:award:1' }, [
        element('awardingBody', { idref: 'urn:org:1' }, []),
        element('date', {}, ['2023-12-20']),
      ]),
    ]),
    element('agentReferences', {}, [
      element('organization', { id: 'urn:org:1' }, [words('prefLabel', { en: 'Harbour School' })]),
    ]),
  ]);
}

function words(name: string, texts: Readonly<Record<string, string>>): ElmElement {
  const children = Object.entries(texts).map(([lang, text]) => element('text', { lang }, [text]));
  return element(name, {}, children);
}

function element(
  local: string,
  attributes: Readonly<Record<string, string>>,
  children: ElmElement['children'],
): ElmElement {
  return { local, attributes, children };
}
