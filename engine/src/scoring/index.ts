export type { Metric, MetricConstant } from './metric.js';
export { METRICS, metricOf } from './metrics.js';
export { numberText } from './number-text.js';
export { type OverheadInputs, stackingOverhead } from './overhead.js';
export {
  LEAST_RECOGNITION_EVENTS,
  medianRecognitionMonths,
  type RecognitionEvent,
} from './recognition-months.js';
export { RISK_POINTS, type RiskDoubt, riskPointsOf } from './risk-points.js';
export { type SerInputs, stackingRate } from './ser.js';
export {
  SIM_DIMENSIONS,
  SIM_SCORE_RANGE,
  SIM_WEIGHT_HUNDREDTHS,
  type SimDimension,
  type SimScores,
  stackabilityIndex,
} from './sim.js';
export {
  scoreCreditEquivalency,
  scoreFrameworkCompliance,
  scoreIncomeImpact,
  scoreRecognitionVelocity,
} from './sim-dimensions.js';
