import { compileInstance } from '../instance/compile-instance.js';
import { toInstanceSolution } from '../instance/instance-solution.js';
import { solverContract } from '../instance/solver.contract.js';
import { solveModel } from './solve-model.js';

solverContract(
  'solveModel',
  (instance) => {
    const model = compileInstance(instance);
    return toInstanceSolution(instance, model, solveModel(model));
  },
  { from: 1, count: 2_500 },
);
