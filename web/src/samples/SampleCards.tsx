import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Cairn, type StoneItem, useToast } from '../design/index.js';
import { useWords } from '../words/index.js';
import { useWorkspaceStore } from '../workspace/index.js';
import { loadSamples, SAMPLE_ORDER, type Sample } from './samples.js';

/** One card a person: their story and their stones; a press loads them. */
export function SampleCards({ onLoaded }: { readonly onLoaded: () => void }) {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const { data } = useQuery({
    queryKey: ['samples'],
    queryFn: loadSamples,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  if (!data) return <CardsSkeleton />;
  const load = ({ workspace }: Sample) => {
    store.change({ key: 'shell.change.sample' }, () => workspace);
    toast({
      text: say('have.sample.loaded', { name: workspace.person.label }),
      undo: () => store.undo(),
    });
    onLoaded();
  };
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {data.map((sample) => (
        <li key={sample.id}>
          <SampleCard sample={sample} onPress={() => load(sample)} />
        </li>
      ))}
    </ul>
  );
}

/** As many places as there are people, so that nothing below jumps when they come. */
function CardsSkeleton() {
  const { say } = useWords();
  return (
    <div className="late grid gap-3 sm:grid-cols-2" aria-busy="true">
      <span role="status" className="sr-only">
        {say('design.loading')}
      </span>
      {SAMPLE_ORDER.map((id) => (
        <div key={id} className="h-[8.25rem] rounded-card bg-tint-slate" />
      ))}
    </div>
  );
}

function SampleCard({
  sample,
  onPress,
}: {
  readonly sample: Sample;
  readonly onPress: () => void;
}) {
  const { person, holdings } = sample.workspace;
  const stones = holdings.map(
    ({ id, title, state }): StoneItem => ({ id, label: title, state, amount: 1 }),
  );
  return (
    <Button
      onPress={onPress}
      className="flex h-full w-full flex-col items-start gap-2 rounded-card border border-line bg-sheet p-4 text-start transition-colors data-hovered:border-lichen"
    >
      <span className="flex w-full items-start justify-between gap-3">
        <span className="display text-lg leading-snug">{person.label}</span>
        <Cairn items={stones} beside={[]} size="small" decorative />
      </span>
      <span className="line-clamp-5 text-sm text-soft">{person.note}</span>
    </Button>
  );
}
