import type { Metric } from './metric.js';
import { OVERHEAD_METRIC } from './overhead.js';
import { RECOGNITION_METRIC } from './recognition-months.js';
import { RISK_POINTS_METRIC } from './risk-points.js';
import { SER_METRIC } from './ser.js';
import { SIM_METRIC } from './sim.js';
import { SIM_DIMENSIONS_METRIC } from './sim-dimensions.js';

/** Every metric of this folder, in the order of the methods page. */
export const METRICS: readonly Metric[] = [
  SIM_METRIC,
  SIM_DIMENSIONS_METRIC,
  RECOGNITION_METRIC,
  SER_METRIC,
  OVERHEAD_METRIC,
  RISK_POINTS_METRIC,
];

/** The metric with an id, or undefined when no metric has it. */
export function metricOf(id: string): Metric | undefined {
  return METRICS.find((metric) => metric.id === id);
}
