import { FileCheck2, Plus } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Button } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { RuleRowProps } from './rule-row-props.js';

const MOST_SHOWN = 24;

/** Units that could fill the gap of a rule; one that fits may be asked for. */
export function Candidates({ standing, target, onInsist, onAsk }: RuleRowProps) {
  const { say } = useWords();
  const { candidates, poolComplete, state } = standing;
  const isOpen = state === 'short' || state === 'unknown';
  if (!isOpen || standing.children.length > 0 || standing.measure === 'condition') return null;
  if (candidates.length === 0) {
    return (
      <p className="mt-1 text-xs text-soft">
        {say(poolComplete ? 'next.candidates.none' : 'next.candidates.noneKnown')}
      </p>
    );
  }
  const { units } = target.release.catalogue;
  // One unit that the rule names itself needs no list.
  if (
    candidates.length === 1 &&
    standing.label.includes(units.get(candidates[0] ?? '')?.title ?? '?')
  ) {
    return null;
  }
  return (
    <Disclosure className="mt-1">
      <AriaButton
        slot="trigger"
        className="rounded-tag text-xs text-water underline decoration-1 underline-offset-2 pointer-coarse:min-h-11"
      >
        {say(poolComplete ? 'next.candidates.some' : 'next.candidates.someKnown', {
          count: candidates.length,
        })}
      </AriaButton>
      <DisclosurePanel>
        <ul className="grid gap-0.5 py-1 text-sm">
          {candidates.slice(0, MOST_SHOWN).map((id) => {
            const unit = units.get(id);
            const title =
              unit?.title ?? target.release.catalogue.qualifications.get(id)?.title ?? id;
            return (
              <li key={id} className="flex items-center gap-2">
                <span className="min-w-0">
                  {unit?.code ? <span className="text-soft">{unit.code} </span> : null}
                  {title}
                </span>
                {unit ? (
                  <span className="flex">
                    <Button
                      kind="quiet"
                      small
                      icon={Plus}
                      iconOnlyLabel={say('next.candidates.insist', { title })}
                      onPress={() => onInsist(id)}
                    />
                    <Button
                      kind="quiet"
                      small
                      icon={FileCheck2}
                      iconOnlyLabel={say('wishes.ask.of', { title })}
                      onPress={() => onAsk(id)}
                    />
                  </span>
                ) : null}
              </li>
            );
          })}
        </ul>
        {candidates.length > MOST_SHOWN ? (
          <p className="text-xs text-soft">
            {say('next.candidates.more', { count: candidates.length - MOST_SHOWN })}
          </p>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
