import type { ChainLink, PlanComparison } from 'cairn/planning';
import { Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface ChainsProps {
  readonly chains: PlanComparison['chains'];
  readonly titles: readonly [a: string, b: string];
}

/** The units that make each plan as long as it is, one after the other. */
export function Chains({ chains, titles }: ChainsProps) {
  const { say } = useWords();
  if (chains.a.length + chains.b.length === 0) return null;
  return (
    <Section id="chains" title={say('compare.chain.title')} aside={say('compare.chain.aside')}>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Chain title={titles[0]} chain={chains.a} />
        <Chain title={titles[1]} chain={chains.b} />
      </div>
    </Section>
  );
}

function Chain({ title, chain }: { readonly title: string; readonly chain: readonly ChainLink[] }) {
  const { say } = useWords();
  return (
    <div className="text-sm">
      <h3 className="font-strong">{title}</h3>
      <ol className="mt-1 border-t border-line">
        {chain.map((link) => (
          <li key={link.unit} className="border-b border-line py-1.5">
            {say('compare.chain.line', {
              title: link.title,
              weeks: say('next.weeks', { weeks: link.weeks }),
            })}
            <span className="block text-xs text-soft">
              {say(`compare.chain.${link.begins}`, { waits: link.waitWeeks })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
