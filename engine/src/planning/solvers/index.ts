export { type HighsSolver, loadHighsSolver } from './highs-solver.js';
