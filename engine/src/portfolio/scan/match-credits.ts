import type { Credential } from '../../credentials/index.js';
import type { CreditSystem, FrameworkData } from '../../frameworks/index.js';
import type { CreditValue } from '../../terms/index.js';
import { foldText } from './fold-text.js';
import type { Suggested } from './suggestion.js';

/**
 * Credit that the credential states, in our systems. An amount without a system is offered in none: ten credits are
 * 250 hours in one country and 100 in the next.
 */
export function matchCredits(
  { achievements }: Credential,
  { creditSystems }: FrameworkData,
): readonly Suggested<CreditValue>[] {
  return achievements
    .flatMap(({ credits }) => credits)
    .flatMap(({ amount, system: named, path }): readonly Suggested<CreditValue>[] => {
      if (named === undefined || amount <= 0) return [];
      const systems = systemsNamed(named, creditSystems);
      return systems.map((system) => ({
        value: { amount, system: system.id },
        certainty: systems.length === 1 ? 'stated' : 'possible',
        reason: 'credit-stated',
        quote: `${amount} ${named}`,
        path,
      }));
    });
}

function systemsNamed(
  named: string,
  systems: FrameworkData['creditSystems'],
): readonly CreditSystem[] {
  const words = ` ${foldText(named)} `;
  const exact = systems.get(named.trim().toLowerCase());
  if (exact) return [exact];
  const fits = [...systems.values()].flatMap((system) => {
    const lengths = namesOf(system)
      .filter((name) => name !== '' && words.includes(` ${name} `))
      .map((name) => name.length);
    return lengths.length === 0 ? [] : [{ system, length: Math.max(...lengths) }];
  });
  const longest = Math.max(...fits.map(({ length }) => length));
  return fits.filter(({ length }) => length === longest).map(({ system }) => system);
}

/** The label, the label without its bracket, and what stands in the bracket when it is an abbreviation. */
function namesOf({ id, label }: CreditSystem): readonly string[] {
  const bracket = /\(([A-Z][A-Z-]+)\)/.exec(label)?.[1];
  return [id, label, label.replace(/\s*\([^)]*\)/, ''), bracket ?? ''].map(foldText);
}
