import type { AwardTarget } from 'cairn/planning';
import type { AwardWishes } from 'cairn/portfolio';
import { Award, Flag, X } from 'lucide-react';
import { Button, Icon, SearchCombo } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { awardTitle } from '../data/award-title.js';
import type { Target } from '../data/useNext.js';
import { DoubleCountingFields } from './DoubleCountingFields.js';
import { awardOfOption, useAwardSearch } from './useAwardSearch.js';

interface AwardFieldsProps {
  readonly target: Target;
  readonly wishes: AwardWishes;
  readonly onChange: (key: 'also' | 'onTheWay', awards: readonly AwardTarget[]) => void;
  readonly onDoubleCounting: (policy: AwardWishes['doubleCounting']) => void;
}

/** Awards beside the target: to be finished in the same plan, or worth having before its end. */
export function AwardFields({ target, wishes, onChange, onDoubleCounting }: AwardFieldsProps) {
  const { say } = useWords();
  const { also = [], onTheWay = [] } = wishes;
  const taken = [
    target.qualification.id,
    ...[...also, ...onTheWay].map((one) => one.qualification),
  ];
  const search = useAwardSearch(target, taken);
  const lists = [
    { key: 'also', icon: Flag, awards: also },
    { key: 'onTheWay', icon: Award, awards: onTheWay },
  ] as const;
  return (
    <div className="grid gap-5 pb-3">
      {lists.map(({ key, icon, awards }) => (
        <fieldset key={key} className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">{say(`wishes.${key}`)}</legend>
          {key === 'onTheWay' ? (
            <p className="text-xs text-soft">
              {say('wishes.onTheWay.help', { aim: say('next.aim.awards') })}
            </p>
          ) : null}
          <AwardList
            target={target}
            icon={icon}
            awards={awards}
            onForget={(award) =>
              onChange(
                key,
                awards.filter((one) => one !== award),
              )
            }
          />
          <SearchCombo
            key={awards.length}
            label={say(`wishes.${key}.find`)}
            search={search}
            onPick={(id) => onChange(key, [...awards, awardOfOption(id)])}
          />
          {key === 'also' && also.length > 0 ? (
            <DoubleCountingFields
              target={target}
              policy={wishes.doubleCounting}
              onChange={onDoubleCounting}
            />
          ) : null}
        </fieldset>
      ))}
    </div>
  );
}

interface AwardListProps {
  readonly target: Target;
  readonly icon: typeof Flag;
  readonly awards: readonly AwardTarget[];
  readonly onForget: (award: AwardTarget) => void;
}

function AwardList({ target, icon, awards, onForget }: AwardListProps) {
  const { say } = useWords();
  return (
    <ul className="grid gap-1 empty:hidden">
      {awards.map((award) => {
        const known = awardTitle(award, target.release.catalogue);
        const title = known ?? say('wishes.award.gone', { title: award.qualification });
        return (
          <li key={award.qualification} className="flex items-center gap-2 text-sm">
            <Icon of={icon} size={15} className="text-soft" />
            <span className="min-w-0 grow">{title}</span>
            <Button
              kind="quiet"
              small
              icon={X}
              iconOnlyLabel={say('wishes.award.forget', { title })}
              onPress={() => onForget(award)}
            />
          </li>
        );
      })}
    </ul>
  );
}
