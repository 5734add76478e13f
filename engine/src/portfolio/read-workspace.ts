import { z } from 'zod';
import {
  type Finding,
  isoDateShape,
  problemAt,
  type Reading,
  readShape,
  textShape,
} from '../terms/index.js';
import { awardWishShapes, checkAwardWishes, weightsShape } from './award-wish-shapes.js';
import { checkWaysToEarn } from './check-ways-to-earn.js';
import {
  aimsShape,
  assumptionsShape,
  exceptionShape,
  holdingShape,
  limitsShape,
  pinShape,
} from './holding-shapes.js';
import { readOwnCatalogue } from './own-catalogue.js';
import { failedShape, MOST_WAYS, recognitionShape } from './ways-to-earn-shapes.js';
import { WORKSPACE_FORMAT, type Workspace } from './workspace.js';

const goalShape = z.strictObject({
  qualification: textShape,
  specialisation: textShape.exactOptional(),
  ...awardWishShapes,
});

const keptPlanShape = z.strictObject({
  id: textShape,
  title: textShape,
  keptOn: isoDateShape.exactOptional(),
  content: z.json(),
});

const keptCredentialShape = z.strictObject({
  id: textShape,
  title: textShape,
  format: textShape,
  content: z.string().min(1),
  keptOn: isoDateShape,
  checkedAt: textShape.exactOptional(),
  report: z.json().exactOptional(),
  before: z.json().exactOptional(),
  record: textShape.exactOptional(),
});

const workspaceShape = z.strictObject({
  format: z.literal(WORKSPACE_FORMAT),
  person: z.strictObject({ label: textShape, note: textShape.exactOptional() }),
  invented: z.boolean().default(false),
  holdings: z.array(holdingShape).default([]),
  units: z.array(z.unknown()).default([]),
  qualifications: z.array(z.unknown()).default([]),
  goals: z.array(goalShape).default([]),
  limits: limitsShape.exactOptional(),
  aims: aimsShape,
  weights: weightsShape.exactOptional(),
  assumptions: assumptionsShape.exactOptional(),
  recognition: z.array(recognitionShape).max(MOST_WAYS).exactOptional(),
  failed: z.array(failedShape).max(MOST_WAYS).exactOptional(),
  pins: z.array(pinShape).default([]),
  exceptions: z.array(exceptionShape).default([]),
  conditionsMet: z.array(textShape).default([]),
  plans: z.array(keptPlanShape).default([]),
  credentials: z.array(keptCredentialShape).default([]),
});

/**
 * Reads a workspace file (`cairn-workspace/1`). Strict: unknown keys, repeated ids and pins or substitutions for
 * holdings that are not there are findings, all of them at once. Whether units and awards exist is asked of the
 * catalogue later, since a file may be read beside another release.
 */
export function readWorkspace(value: unknown): Reading<Workspace> {
  const reading = readShape(workspaceShape, value);
  if (reading.kind === 'refused') return reading;
  const { format: _, units, qualifications, ...rest } = reading.value;
  const own = readOwnCatalogue(units, qualifications);
  const findings = [
    ...own.findings,
    ...checkHoldings(rest),
    ...checkWaysToEarn(rest),
    ...checkGoals(rest),
    ...checkKept(rest),
  ];
  if (findings.length > 0) return { kind: 'refused', findings };
  const { units: ownUnits, qualifications: ownAwards } = own;
  return {
    kind: 'read',
    value: { ...rest, units: ownUnits, qualifications: ownAwards },
    findings: [],
  };
}

/** Repeated ids of holdings, and pins or substitutions that name a holding that is not there. */
export function checkHoldings({
  holdings,
  pins,
  exceptions,
}: Pick<Workspace, 'holdings' | 'pins' | 'exceptions'>): readonly Finding[] {
  const ids = new Set(holdings.map((holding) => holding.id));
  const named = [
    ...pins.map((pin, index) => ({ holding: pin.holding, path: ['pins', index] })),
    ...exceptions.flatMap((one, index) =>
      one.kind === 'substitution' ? [{ holding: one.holding, path: ['exceptions', index] }] : [],
    ),
  ];
  return [
    ...repeatedIds(holdings, 'holdings', 'holding-duplicate'),
    ...named
      .filter(({ holding }) => !ids.has(holding))
      .map(({ holding, path }) =>
        problemAt('holding-unknown', path, `No holding has the id ${holding}.`),
      ),
  ];
}

/** Awards that a goal names twice, or beside itself. */
function checkGoals({ goals }: Pick<Workspace, 'goals'>): readonly Finding[] {
  return goals.flatMap((goal, index) =>
    checkAwardWishes(goal.qualification, goal).map((finding) => ({
      ...finding,
      path: `goals.${index}.${finding.path}`,
    })),
  );
}

type Kept = Pick<Workspace, 'holdings' | 'plans' | 'credentials'>;

function checkKept({ holdings, plans, credentials }: Kept): readonly Finding[] {
  const ids = new Set(credentials.map(({ id }) => id));
  return [
    ...repeatedIds(plans, 'plans', 'kept-plan-duplicate'),
    ...repeatedIds(credentials, 'credentials', 'kept-credential-duplicate'),
    ...holdings.flatMap(({ credential }, index) =>
      credential === undefined || ids.has(credential)
        ? []
        : [
            problemAt(
              'kept-credential-unknown',
              ['holdings', index, 'credential'],
              `No kept credential has the id ${credential}. Add the credential again, or leave this line out.`,
            ),
          ],
    ),
  ];
}

function repeatedIds(
  entries: readonly { readonly id: string }[],
  key: string,
  code: string,
): readonly Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [problemAt(code, [key, index, 'id'], `${id} stands twice here.`)];
    seen.add(id);
    return [];
  });
}
