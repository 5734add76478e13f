import type { Check, CheckArea, CheckResult, CredentialReport } from 'cairn/credentials';

/** The four things that a person asks about a credential. They are never summed up into one. */
export type QuestionId = 'unchanged' | 'who' | 'when' | 'withdrawn';

/** One question with the checks that answer it and the worst of their results. */
export interface ReportQuestion {
  readonly id: QuestionId;
  readonly result: CheckResult;
  /** The check that decides: the first one with the worst result. */
  readonly deciding: Check | undefined;
}

const AREAS: Readonly<Record<QuestionId, readonly CheckArea[]>> = {
  unchanged: ['proof', 'format', 'data-model'],
  who: ['key-binding', 'issuer-identity'],
  when: ['dates'],
  withdrawn: ['status'],
};

const QUESTIONS: readonly QuestionId[] = ['unchanged', 'who', 'when', 'withdrawn'];

const RANKS: Readonly<Record<CheckResult, number>> = { pass: 0, warn: 1, unknown: 2, fail: 3 };

/** The four questions of a report, in the order in which a person needs them. */
export function questionsOf({ checks }: CredentialReport): readonly ReportQuestion[] {
  return QUESTIONS.map((id) => {
    const asked = AREAS[id].flatMap((area) => checks.filter((check) => check.area === area));
    return { id, result: worstOf(asked), deciding: decidingOf(asked) };
  });
}

/** The worst result; `unknown` when nothing was asked. */
export function worstOf(checks: readonly Pick<Check, 'result'>[]): CheckResult {
  const [first, ...rest] = checks;
  if (!first) return 'unknown';
  return rest.reduce<CheckResult>(
    (worst, { result }) => (RANKS[result] > RANKS[worst] ? result : worst),
    first.result,
  );
}

function decidingOf(checks: readonly Check[]): Check | undefined {
  const worst = worstOf(checks);
  return checks.find(({ result }) => result === worst);
}

/** Areas that decide nothing unless they say no: whom you expected, and links to look at yourself. */
const QUIET: readonly CheckArea[] = ['recipient', 'evidence-links'];

/** What to do next: the remedies of everything that did not pass, the gravest first, each once. */
export function remediesOf({ checks }: CredentialReport): readonly Check[] {
  const seen = new Set<string>();
  return checks
    .filter(
      ({ area, result, remedy }) =>
        remedy !== undefined && (QUIET.includes(area) ? result === 'fail' : result !== 'pass'),
    )
    .toSorted((a, b) => RANKS[b.result] - RANKS[a.result])
    .filter(({ remedy = '' }) => {
      if (seen.has(remedy)) return false;
      seen.add(remedy);
      return true;
    });
}
