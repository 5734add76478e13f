import { listOf } from '../../json.js';
import type { Clause } from '../../report.js';
import {
  ANY_URL,
  EMAIL_ADDRESS,
  FILLED_TEXT,
  FLAG,
  IDENTITY,
  MOMENT_OR_ZONELESS,
  NUMBER,
  oneOf,
  TEXT,
  WEB_ADDRESS,
  WEB_ADDRESS_OR_DATA,
} from './needs.js';
import type { ExtraRule, MemberRule, Need, Shape } from './shape.js';

const STANDARD = 'https://www.imsglobal.org/spec/ob/v3p0/';

/** A class of the Open Badges 3.0 data model as a clause. */
export function badgeClause(title: string, anchor: string): Clause {
  return { title: `Open Badges 3.0 ${title}`, url: `${STANDARD}#${anchor}` };
}

const ALIGNMENT_TARGETS = [
  'ceasn:Competency',
  'ceterms:Credential',
  'CFItem',
  'CFRubric',
  'CFRubricCriterion',
  'CFRubricCriterionLevel',
  'CTDL',
];
const ACHIEVEMENT_TYPES =
  'Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate SecondarySchoolDiploma'.split(
    ' ',
  );
const RESULT_TYPES =
  'GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status'.split(
    ' ',
  );

const STATUS_WORDS = 'Completed Enrolled Failed InProgress OnHold Provisional Withdrew'.split(' ');
/** A closed list: unlike the other ones it cannot be extended. */
const RESULT_STATUS: Need = {
  words: 'one of Completed, Enrolled, Failed, InProgress, OnHold, Provisional, Withdrew',
  fits: (value) => typeof value === 'string' && STATUS_WORDS.includes(value),
};

/** A picture: an object, never a bare address. */
export const IMAGE: Shape = {
  id: 'ob3-image',
  words: 'an object with id and type',
  clause: badgeClause('§B.1.12 Image', 'image'),
  types: ['Image'],
  members: { id: { required: true, need: WEB_ADDRESS_OR_DATA }, caption: { need: TEXT } },
};

/** An identifier of the person to whom the badge was given. */
export const IDENTITY_OBJECT: Shape = {
  id: 'ob3-identity',
  words: 'an object of type IdentityObject with identityHash, identityType and hashed',
  clause: badgeClause('§B.1.10 IdentityObject', 'identityobject'),
  types: ['IdentityObject'],
  members: {
    hashed: { required: true, need: FLAG },
    identityHash: { required: true, need: FILLED_TEXT },
    identityType: { required: true, need: FILLED_TEXT },
    salt: { need: TEXT },
  },
  also: [hashIsHash],
};

const IDENTIFIER_ENTRY: Shape = {
  id: 'ob3-identifier',
  words: 'an object of type IdentifierEntry with identifier and identifierType',
  clause: badgeClause('§B.1.9 IdentifierEntry', 'identifierentry'),
  types: ['IdentifierEntry'],
  members: {
    identifier: { required: true, need: FILLED_TEXT },
    identifierType: { required: true, need: FILLED_TEXT },
  },
};

const ALIGNMENT: Shape = {
  id: 'ob3-alignment',
  words: 'an object of type Alignment with targetName and targetUrl',
  clause: badgeClause('§B.1.4 Alignment', 'alignment'),
  types: ['Alignment'],
  members: {
    targetName: { required: true, need: FILLED_TEXT },
    targetUrl: { required: true, need: ANY_URL },
    targetType: {
      need: oneOf(ALIGNMENT_TARGETS, 'a known kind of target, or one that begins with ext:'),
      remark: true,
    },
    targetCode: { need: TEXT },
    targetDescription: { need: TEXT },
    targetFramework: { need: TEXT },
  },
};

const PLACE: Shape = {
  id: 'ob3-geo',
  words: 'an object of type GeoCoordinates with latitude and longitude',
  clause: badgeClause('§B.1.7 GeoCoordinates', 'geocoordinates'),
  types: ['GeoCoordinates'],
  members: {
    latitude: { required: true, need: NUMBER },
    longitude: { required: true, need: NUMBER },
  },
};

const ADDRESS: Shape = {
  id: 'ob3-address',
  words: 'an object of type Address',
  clause: badgeClause('§B.1.3 Address', 'address'),
  types: ['Address'],
  members: { geo: { shape: () => PLACE } },
};

/** An endorsement inside; everything else about it is told in the checks of endorsements. */
export const ENDORSEMENT: Shape = {
  id: 'ob3-inner-endorsement',
  words: 'an object of type EndorsementCredential',
  clause: badgeClause('§B.1.22 EndorsementCredential', 'endorsementcredential'),
  types: ['EndorsementCredential'],
  members: {},
};

/** Members of a profile, with or without obligation. */
const PROFILE_MEMBERS: Readonly<Record<string, MemberRule>> = {
  id: { required: true, need: ANY_URL },
  name: { need: TEXT },
  url: { need: WEB_ADDRESS },
  phone: { need: TEXT },
  description: { need: TEXT },
  email: { need: EMAIL_ADDRESS },
  image: { shape: () => IMAGE, remark: true },
  address: { shape: () => ADDRESS },
  otherIdentifier: { many: true, shape: () => IDENTIFIER_ENTRY },
  endorsement: { many: true, shape: () => ENDORSEMENT },
  endorsementJwt: { many: true, need: TEXT },
  parentOrg: { shape: () => PROFILE },
};

/** An organisation or a person who issues, creates or is the source of something. */
export const PROFILE: Shape = {
  id: 'ob3-profile',
  words: 'an object of type Profile with an id',
  clause: badgeClause('§B.1.14 Profile', 'profile'),
  types: ['Profile'],
  members: PROFILE_MEMBERS,
};

const CRITERIA: Shape = {
  id: 'ob3-criteria',
  words: 'an object with id or narrative',
  clause: badgeClause('§B.1.6 Criteria', 'criteria'),
  members: { id: { need: ANY_URL }, narrative: { need: TEXT } },
  oneOf: [['id', 'narrative']],
};

const RUBRIC_LEVEL: Shape = {
  id: 'ob3-rubric-level',
  words: 'an object of type RubricCriterionLevel with id and name',
  clause: badgeClause('§B.1.20 RubricCriterionLevel', 'rubriccriterionlevel'),
  types: ['RubricCriterionLevel'],
  members: {
    id: { required: true, need: ANY_URL },
    name: { required: true, need: TEXT },
    description: { need: TEXT },
    level: { need: TEXT },
    points: { need: TEXT },
    alignment: { many: true, shape: () => ALIGNMENT },
  },
};

const RESULT_DESCRIPTION: Shape = {
  id: 'ob3-result-description',
  words: 'an object of type ResultDescription with id, name and resultType',
  clause: badgeClause('§B.1.19 ResultDescription', 'resultdescription'),
  types: ['ResultDescription'],
  members: {
    id: { required: true, need: ANY_URL },
    name: { required: true, need: TEXT },
    resultType: { required: true, need: FILLED_TEXT },
    allowedValue: { many: true, need: TEXT },
    requiredValue: { need: TEXT },
    requiredLevel: { need: ANY_URL },
    valueMin: { need: TEXT },
    valueMax: { need: TEXT },
    alignment: { many: true, shape: () => ALIGNMENT },
    rubricCriterionLevel: { many: true, shape: () => RUBRIC_LEVEL },
  },
  also: [knownWord('resultType', RESULT_TYPES)],
};

/** A result that was achieved: a grade, a score. */
export const RESULT: Shape = {
  id: 'ob3-result',
  words: 'an object of type Result',
  clause: badgeClause('§B.1.18 Result', 'result'),
  types: ['Result'],
  members: {
    resultDescription: { need: ANY_URL },
    achievedLevel: { need: ANY_URL },
    value: { need: TEXT },
    status: { need: RESULT_STATUS },
    alignment: { many: true, shape: () => ALIGNMENT },
  },
};

const RELATED: Shape = {
  id: 'ob3-related',
  words: 'an object of type Related with an id',
  clause: badgeClause('§B.1.17 Related', 'related'),
  types: ['Related'],
  members: {
    id: { required: true, need: ANY_URL },
    inLanguage: { need: TEXT },
    version: { need: TEXT },
  },
};

/** What was achieved. */
export const ACHIEVEMENT: Shape = {
  id: 'ob3-achievement',
  words: 'an object of type Achievement with id, name, description and criteria',
  clause: badgeClause('§B.1.1 Achievement', 'achievement'),
  types: ['Achievement'],
  members: {
    id: { required: true, need: ANY_URL },
    name: { required: true, need: FILLED_TEXT },
    description: { required: true, need: TEXT },
    criteria: { required: true, shape: () => CRITERIA },
    image: { shape: () => IMAGE, remark: true },
    creator: { shape: () => PROFILE },
    alignment: { many: true, shape: () => ALIGNMENT },
    resultDescription: { many: true, shape: () => RESULT_DESCRIPTION },
    otherIdentifier: { many: true, shape: () => IDENTIFIER_ENTRY },
    achievementType: { need: TEXT },
    creditsAvailable: { need: NUMBER },
    fieldOfStudy: { need: TEXT },
    humanCode: { need: TEXT },
    inLanguage: { need: TEXT },
    specialization: { need: TEXT },
    version: { need: TEXT },
    tag: { many: true, need: TEXT },
    endorsement: { many: true, shape: () => ENDORSEMENT },
    endorsementJwt: { many: true, need: TEXT },
    related: { many: true, shape: () => RELATED },
  },
  also: [knownWord('achievementType', ACHIEVEMENT_TYPES)],
};

/** Evidence behind a badge. */
export const EVIDENCE: Shape = {
  id: 'ob3-evidence',
  words: 'an object of type Evidence',
  clause: badgeClause('§B.1.8 Evidence', 'evidence'),
  types: ['Evidence'],
  members: {
    id: { need: ANY_URL },
    narrative: { need: TEXT },
    name: { need: TEXT },
    description: { need: TEXT },
    genre: { need: TEXT },
    audience: { need: TEXT },
  },
};

/** Dates, amounts and words that a subject may carry beside its achievement. */
export const SUBJECT_DETAILS: Readonly<Record<string, MemberRule>> = {
  activityStartDate: { need: MOMENT_OR_ZONELESS },
  activityEndDate: { need: MOMENT_OR_ZONELESS },
  creditsEarned: { need: NUMBER },
  licenseNumber: { need: TEXT },
  role: { need: TEXT },
  term: { need: TEXT },
};

function knownWord(member: string, words: readonly string[]): ExtraRule {
  const need = oneOf(words, 'a known word, or one that begins with ext:');
  return ({ object, path }, shape) => {
    const value = object[member];
    if (typeof value !== 'string' || need.fits(value)) return [];
    const place = `${path}.${member}`;
    const params = { place, needed: need.words, found: `“${value.slice(0, 60)}”` };
    const rule = `${shape.id}-${member}-known`;
    return [{ code: 'model-odd-value', rule, path: place, params, clause: shape.clause }];
  };
}

function hashIsHash({ object, path }: Parameters<ExtraRule>[0], shape: Shape) {
  const value = object.identityHash;
  if (object.hashed !== true || typeof value !== 'string' || IDENTITY.fits(value)) return [];
  const place = `${path}.identityHash`;
  const params = { place, needed: IDENTITY.words, found: 'another text' };
  const rule = `${shape.id}-identityHash-form`;
  return [{ code: 'model-odd-value' as const, rule, path: place, params, clause: shape.clause }];
}

/**
 * The rule that a subject has an id or an identifier. Many issuers leave both out; such a badge is genuine all the
 * same, but belongs to whoever shows it, so this is a remark.
 */
export const namesSomebody: ExtraRule = ({ object, path }, shape) =>
  [object.id, ...listOf(object.identifier)].some((value) => value !== undefined)
    ? []
    : [
        {
          code: 'model-nobody-named',
          rule: `${shape.id}-id-or-identifier`,
          path,
          params: { place: path },
          clause: shape.clause,
        },
      ];
