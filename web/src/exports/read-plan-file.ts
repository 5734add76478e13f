import {
  PLAN_FORMAT,
  PLAN_REQUEST_FORMAT,
  readPlanDocument,
  readPlanRequest,
} from 'cairn/planning';
import { type IsoDate, isIsoDate } from 'cairn/terms';
import { type PlanFile, type PlanQuestion, SHARED_PLAN_FORMAT } from './plan-file.js';

/** What a link or a kept plan carries: a plan, only its question, or why it is neither. */
export type SharedReading =
  | { readonly kind: 'read'; readonly file: PlanFile }
  | { readonly kind: 'question'; readonly question: PlanQuestion }
  | { readonly kind: 'refused'; readonly reason: 'not-a-plan' | 'newer' };

const NOT_A_PLAN: SharedReading = { kind: 'refused', reason: 'not-a-plan' };

/** Reads a plan that comes from outside: a link, a file, the device. A question without a first day starts on `on`. */
export function readShared(value: unknown, on: IsoDate): SharedReading {
  const format = fieldOf(value, 'format');
  if (format === PLAN_REQUEST_FORMAT) {
    const question = questionIn(value, on);
    return question === undefined ? NOT_A_PLAN : { kind: 'question', question };
  }
  if (format === SHARED_PLAN_FORMAT) return planIn(value);
  const isNewer =
    typeof format === 'string' && /^cairn-(shared-plan|plan-request)\/\d+$/.test(format);
  return isNewer ? { kind: 'refused', reason: 'newer' } : NOT_A_PLAN;
}

function planIn(value: unknown): SharedReading {
  const [title, madeOn] = [fieldOf(value, 'title'), fieldOf(value, 'madeOn')];
  const plan = readPlanDocument({ format: PLAN_FORMAT, plan: fieldOf(value, 'plan') });
  const proof = proofIn(fieldOf(value, 'proof'));
  if (typeof title !== 'string' || !isIsoDate(madeOn) || plan.kind === 'refused') return NOT_A_PLAN;
  const question = questionIn(fieldOf(value, 'question'), madeOn);
  if (question === undefined || proof === undefined) return NOT_A_PLAN;
  return { kind: 'read', file: { ...question, title, madeOn, plan: plan.value, proof } };
}

function questionIn(value: unknown, on: IsoDate): PlanQuestion | undefined {
  const reading = readPlanRequest(value, on);
  if (reading.kind === 'refused') return undefined;
  const { title = '', request, units, qualifications } = reading.value;
  return { title, request, units, qualifications };
}

function proofIn(value: unknown): PlanFile['proof'] | undefined {
  const [kind, nodes, statement] = ['kind', 'nodes', 'statement'].map((key) => fieldOf(value, key));
  if (kind !== 'optimal' && kind !== 'stopped' && kind !== 'own') return undefined;
  if (typeof nodes !== 'number' || typeof statement !== 'string') return undefined;
  const gapShare = fieldOf(value, 'gapShare');
  return { kind, nodes, statement, ...(typeof gapShare === 'number' ? { gapShare } : {}) };
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
