export { type HighsSolver, loadHighsSolver } from './highs-solver.js';
export { timeIndexedText } from './time-indexed-text.js';
