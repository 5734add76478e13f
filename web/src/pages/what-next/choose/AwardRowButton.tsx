import type { Goal } from 'cairn/portfolio';
import { Check, ChevronDown, Flag, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Cairn, classes, Icon, Mark, type StoneItem } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useMeasure } from '../answer/useMeasure.js';
import type { AwardRow } from './award-list.js';

interface AwardRowButtonProps {
  readonly row: AwardRow;
  readonly isGoal: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: (goal: Goal) => void;
}

/** One award: what it is, how near it is, and what to be careful about. */
export function AwardRowButton({ row, isGoal, isCurrent, onChoose }: AwardRowButtonProps) {
  const { say } = useWords();
  const { country } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { qualification } = row;
  const { id, title, code, awardingBody, specialisations } = qualification;
  const about = [
    code,
    awardingBody,
    qualification.country ? country(qualification.country) : undefined,
  ];
  const choose = () =>
    specialisations.length > 0 ? setOpen(!isOpen) : onChoose({ qualification: id });
  return (
    <>
      <AriaButton
        onPress={choose}
        {...(specialisations.length > 0 ? { 'aria-expanded': isOpen } : {})}
        className="flex w-full items-center gap-3 rounded-control py-2.5 text-start data-hovered:bg-tint-slate"
      >
        <Cairn items={stonesOf(row)} beside={[]} size="small" decorative />
        <span className="min-w-0 grow">
          <span className="block leading-snug font-medium">
            {title}
            {isCurrent ? <Icon of={Check} size={15} className="ms-1.5 inline text-lichen" /> : null}
          </span>
          <span className="block truncate text-xs text-soft">
            {about.filter(Boolean).join(' · ')}
          </span>
          <Nearness row={row} />
          <span className="flex flex-wrap gap-x-3 text-xs">
            {isGoal ? (
              <Mark icon={Flag} tone="info">
                {say('next.choose.goal')}
              </Mark>
            ) : null}
            {qualification.knowing === 'recalled' ? (
              <Mark icon={TriangleAlert} tone="caution">
                {say('next.choose.recalled')}
              </Mark>
            ) : null}
            {qualification.status === 'closed' ? (
              <Mark icon={TriangleAlert} tone="caution">
                {say('next.choose.closed')}
              </Mark>
            ) : null}
          </span>
        </span>
        {specialisations.length > 0 ? (
          <Icon
            of={ChevronDown}
            size={16}
            className={classes('text-soft transition-transform', isOpen && 'rotate-180')}
          />
        ) : null}
      </AriaButton>
      {isOpen ? (
        <ul className="mb-3 grid gap-1 sm:ms-[84px]" aria-label={say('next.choose.special')}>
          <li aria-hidden className="text-xs text-soft">
            {say('next.choose.special')}
          </li>
          {[{ id: undefined, title: say('next.choose.noSpecialisation') }, ...specialisations].map(
            (choice) => (
              <li key={choice.id ?? ''}>
                <AriaButton
                  onPress={() =>
                    onChoose({
                      qualification: id,
                      ...(choice.id === undefined ? {} : { specialisation: choice.id }),
                    })
                  }
                  className="min-h-9 w-full rounded-control border border-line bg-sheet px-3 py-1.5 text-start text-sm data-hovered:border-edge pointer-coarse:min-h-11"
                >
                  {choice.title}
                </AriaButton>
              </li>
            ),
          )}
        </ul>
      ) : null}
    </>
  );
}

function Nearness({ row: { nearest } }: { readonly row: AwardRow }) {
  const { say } = useWords();
  const { number } = useFormats();
  const measure = useMeasure();
  const { headline, state } = nearest;
  if (headline === undefined) return null;
  if (state === 'complete') {
    return <span className="block text-sm text-lichen">{say('next.near.complete')}</span>;
  }
  const key = headline.counted > 0 ? 'next.near.some' : 'next.near.none';
  return (
    <span className="numerals block text-sm">
      {say(key, {
        missing: measure.amount(headline, headline.missing),
        counted: number(headline.counted),
        required: measure.amount(headline, headline.required),
      })}
    </span>
  );
}

const MOST_STONES = 7;

/** As many stones as the small picture holds, counted ones in proportion. */
function stonesOf({ nearest: { headline, verifiedShare = 0 } }: AwardRow): readonly StoneItem[] {
  const required = headline?.required ?? 0;
  const count = Math.max(1, Math.min(MOST_STONES, Math.round(required)));
  const share = required > 0 ? (headline?.counted ?? 0) / required : 0;
  const held = share === 0 ? 0 : Math.max(1, Math.floor(share * count));
  return Array.from({ length: count }, (_, i) => ({
    id: `stone-${i}`,
    label: '',
    amount: 1,
    state: i >= held ? 'missing' : i < held * verifiedShare ? 'verified' : 'claimed',
  }));
}
