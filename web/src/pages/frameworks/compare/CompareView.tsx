import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { PageHead, Section } from '../../../design/index.js';
import { AsOfField, dayOf, PrintedDay, useAddress } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { ChooseLadders } from './ChooseLadders.js';
import { CompareSentence } from './CompareSentence.js';
import { LadderChart } from './LadderChart.js';
import { LadderNotes } from './LadderNotes.js';
import { LadderTable } from './LadderTable.js';
import { LevelPlaces } from './LevelPlaces.js';
import { ladderModel, placesOf, type Rung, readRung, writeRung } from './ladders.js';
import { TooFew } from './TooFew.js';

const START = 'nz-nzqcf,eqf,au-aqf';

/** Two to four frameworks as ladders, with the levels that stand at the same height joined. */
export function CompareView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const on = dayOf(address);
  const data = release.frameworks;
  const asked = address.get('with') ?? START;
  const ids = useMemo(() => asked.split(',').filter((id) => id !== '' && id !== 'none'), [asked]);
  const model = useMemo(() => ladderModel(data, ids, on), [data, ids, on]);
  const rung = readRung(address.get('level'), model.ladders);
  const places = useMemo(
    () => (rung ? placesOf(data, model.ladders, rung, on) : []),
    [data, model, rung, on],
  );
  const select = (next: Rung | undefined) =>
    address.set({ level: next === undefined ? undefined : writeRung(next) });
  const choose = (chosen: readonly string[]) =>
    address.set({ with: chosen.join(',') || 'none', level: undefined });
  return (
    <>
      <PageHead
        about={
          <>
            {say('frameworks.compare.question')} <PrintedDay on={on} />
          </>
        }
        answer={<CompareSentence model={model} rung={rung} places={places} />}
      />
      <div className="screen-only mt-6 flex flex-wrap items-start gap-x-4 gap-y-4">
        <ChooseLadders data={data} chosen={ids} onChoose={choose} />
        <AsOfField address={address} />
      </div>
      {model.ladders.length < 2 ? (
        <div className="mt-8">
          <TooFew onChoose={choose} />
        </div>
      ) : (
        <>
          <Section title={say('frameworks.compare.picture')} id="ladders">
            <LadderChart model={model} rung={rung} places={places} onSelect={select} />
          </Section>
          <LadderNotes model={model} />
          {rung ? <LevelPlaces data={data} model={model} rung={rung} places={places} /> : null}
          <LadderTable data={data} model={model} on={on} />
        </>
      )}
    </>
  );
}
