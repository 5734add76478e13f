import { CHECK_AREAS, type Check, type CheckArea, type CheckResult } from '../report.js';

/** From best to worst. `unknown` stands below `warn`: what could not be decided is never better than a remark. */
export const RESULT_ORDER: readonly CheckResult[] = ['pass', 'warn', 'unknown', 'fail'];

/** The worse of two results. */
export function worseOf(one: CheckResult, other: CheckResult): CheckResult {
  return RESULT_ORDER.indexOf(one) >= RESULT_ORDER.indexOf(other) ? one : other;
}

/** The worst result among some checks; `pass` for none. */
export function worstOf(checks: readonly Pick<Check, 'result'>[]): CheckResult {
  return checks.reduce<CheckResult>((worst, check) => worseOf(worst, check.result), 'pass');
}

/** The checks of one area. */
export function checksIn(checks: readonly Check[], area: CheckArea): readonly Check[] {
  return checks.filter((check) => check.area === area);
}

/** In the order of {@link CHECK_AREAS}; inside an area as they were made. */
export function inOrderOfAreas(checks: readonly Check[]): readonly Check[] {
  return CHECK_AREAS.flatMap((area) => checksIn(checks, area));
}

/** The worst result of the areas that decide: evidence links never do, the recipient only when somebody was named. */
export function worstDeciding(checks: readonly Check[], recipientDecides: boolean): CheckResult {
  return worstOf(
    checks.filter(
      ({ area }) => area !== 'evidence-links' && (area !== 'recipient' || recipientDecides),
    ),
  );
}
