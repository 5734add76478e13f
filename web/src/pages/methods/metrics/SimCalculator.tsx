import { SIM_DIMENSIONS, SIM_SCORE_RANGE, stackabilityIndex } from 'cairn/scoring';
import { Card, FigureBody, NumberField } from '../../../design/index.js';
import { useAddress } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { readSim, SIM_START, simScores, writeSim } from './calculator-inputs.js';

/** The index of four scores, worked out as they are typed. */
export function SimCalculator() {
  const { say } = useWords();
  const address = useAddress();
  const inputs = readSim(address.get('sim') ?? SIM_START);
  const scores = simScores(inputs);
  const { min, max } = SIM_SCORE_RANGE;
  return (
    <Card>
      <h3 className="mb-3 text-sm font-strong">{say('methods.try')}</h3>
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="grid gap-3">
          {SIM_DIMENSIONS.map((dimension) => (
            <NumberField
              key={dimension}
              label={say(`figure.sim.${dimension}`)}
              value={inputs[dimension]}
              min={min}
              max={max}
              step={0.5}
              format={{ maximumFractionDigits: 3 }}
              onChange={(value) =>
                address.set({ sim: writeSim({ ...inputs, [dimension]: value }) })
              }
            />
          ))}
          <p className="text-xs text-soft">{say('methods.sim.empty')}</p>
        </div>
        <div className="text-sm" aria-live="polite">
          {scores ? (
            <FigureBody figure={stackabilityIndex(scores)} />
          ) : (
            <p className="text-rust">{say('methods.sim.range', { min, max })}</p>
          )}
        </div>
      </div>
    </Card>
  );
}
