import type { DataRelease } from 'cairn/catalogue';
import type { Goal, Workspace } from 'cairn/portfolio';
import { useMemo, useState } from 'react';
import {
  Button,
  EmptyState,
  SelectField,
  SideSheet,
  Skeleton,
  TextField,
} from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { AwardRowButton } from './AwardRowButton.js';
import { awardRows, filterOptions } from './award-list.js';
import type { NearestState } from './useNearest.js';

interface TargetChooserProps {
  readonly release: DataRelease;
  readonly workspace: Workspace;
  readonly nearest: NearestState;
  readonly goal: Goal | undefined;
  readonly onChoose: (goal: Goal) => void;
  readonly onClose: () => void;
}

/** All awards of the catalogue, the nearest first, each with how much of it is held already. */
export function TargetChooser(props: TargetChooserProps) {
  const { say } = useWords();
  return (
    <SideSheet title={say('next.choose.title')} isOpen onClose={props.onClose}>
      <TargetList {...props} />
    </SideSheet>
  );
}

/** The list itself; it also stands on the page while there is no goal. */
export function TargetList(props: Omit<TargetChooserProps, 'onClose'>) {
  const { release, workspace, nearest, goal, onChoose } = props;
  const { say } = useWords();
  const { country: countryName } = useFormats();
  const [text, setText] = useState('');
  const [country, setCountry] = useState('');
  const [level, setLevel] = useState('');
  const { catalogue, frameworks } = release;
  const options = useMemo(() => filterOptions(catalogue), [catalogue]);
  const isAsking = nearest.kind === 'asking' || (nearest.kind === 'found' && !nearest.done);
  const awards = nearest.kind === 'found' ? nearest.awards : undefined;
  const rows = useMemo(
    () => awardRows(awards ?? allAwards(catalogue), catalogue, { text, country, level }),
    [awards, catalogue, text, country, level],
  );
  const levelName = (key: string) => {
    const [framework = '', code = ''] = key.split('/');
    return say('next.level', {
      framework: frameworks.frameworks.get(framework)?.shortLabel ?? framework,
      code,
    });
  };
  // The order is known when all are compared; a list that orders itself anew under the finger is pressed in wrong places.
  const isUnfiltered = text.trim() === '' && country === '' && level === '';
  const forget = () => {
    setText('');
    setCountry('');
    setLevel('');
  };
  const goals = new Set(workspace.goals.map(({ qualification }) => qualification));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TextField
        label={say('next.choose.search')}
        type="search"
        value={text}
        onChange={setText}
        placeholder={say('next.choose.placeholder')}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={say('next.choose.country')}
          options={[
            { id: '', label: say('next.choose.any') },
            ...options.countries.map((code) => ({ id: code, label: countryName(code) })),
          ]}
          value={country}
          onChange={setCountry}
        />
        <SelectField
          label={say('next.choose.level')}
          options={[
            { id: '', label: say('next.choose.any') },
            ...options.levels.map((key) => ({ id: key, label: levelName(key) })),
          ]}
          value={level}
          onChange={setLevel}
        />
      </div>
      <p className="text-xs text-soft" aria-live="polite">
        {say(isAsking ? 'next.choose.asking' : countKey(nearest, rows.length), {
          count: rows.length,
        })}
      </p>
      {isAsking && isUnfiltered ? <Skeleton lines={16} /> : null}
      {rows.length === 0 ? <NoneFound onForget={forget} /> : null}
      <ul className="border-t border-line" hidden={isAsking && isUnfiltered}>
        {rows.map((row) => (
          <li key={row.qualification.id} className="border-b border-line">
            <AwardRowButton
              row={row}
              isGoal={goals.has(row.qualification.id)}
              isCurrent={goal?.qualification === row.qualification.id}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nobody knows which is near when the comparison failed, and of none none is. */
function countKey({ kind }: NearestState, count: number) {
  return kind === 'failed' || count === 0 ? 'next.choose.countOnly' : 'next.choose.count';
}

function NoneFound({ onForget }: { readonly onForget: () => void }) {
  const { say } = useWords();
  return (
    <EmptyState
      title={say('next.choose.none')}
      actions={<Button onPress={onForget}>{say('next.choose.forget')}</Button>}
    >
      {say('next.choose.none.text')}
    </EmptyState>
  );
}

/** Before anything was compared: every award, without amounts. */
function allAwards({ qualifications }: DataRelease['catalogue']) {
  return [...qualifications.keys()].map((qualification) => ({ qualification }));
}
