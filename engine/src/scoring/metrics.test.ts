import { expect, it } from 'vitest';
import { METRICS, metricOf } from './metrics.js';
import { RISK_POINTS, riskPointsOf } from './risk-points.js';

it('lists each metric once, with a formula and a unit', () => {
  expect(new Set(METRICS.map((metric) => metric.id)).size).toBe(METRICS.length);
  for (const metric of METRICS) {
    expect(metric.formula).not.toBe('');
    expect(metric.unit).not.toBe('');
    expect(metric.constants.every((constant) => Number.isFinite(constant.value))).toBe(true);
  }
});

it('finds a metric by id and knows no other', () => {
  expect(metricOf('sim')?.labelKey).toBe('metric.sim');
  expect(metricOf('nothing')).toBeUndefined();
});

it('sums the points of doubts', () => {
  expect(riskPointsOf([])).toBe(0);
  expect(riskPointsOf(['recalled-unit', 'import-needs-approval'])).toBe(
    RISK_POINTS['recalled-unit'].points + RISK_POINTS['import-needs-approval'].points,
  );
});
