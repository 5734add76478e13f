import type { Workspace } from 'cairn/portfolio';
import { readWorkspaceFile } from '../workspace/index.js';

const FILES = import.meta.glob<string>('../../../samples/*.yaml', {
  query: '?raw',
  import: 'default',
});

/** An invented person, shipped with the app. */
export interface Sample {
  readonly id: string;
  readonly workspace: Workspace;
}

/** The sample people, in the order in which we tell their stories. */
export const SAMPLE_ORDER = ['aroha', 'deniz', 'marek', 'worked-case'];

/** Reads the sample files; one that this version refuses is left out (a test reads them all). */
export async function loadSamples(): Promise<readonly Sample[]> {
  const samples = await Promise.all(
    Object.entries(FILES).map(([path, load]) => readSample(path, load)),
  );
  const place = ({ id }: Sample) =>
    SAMPLE_ORDER.includes(id) ? SAMPLE_ORDER.indexOf(id) : SAMPLE_ORDER.length;
  return samples.flatMap((sample) => sample ?? []).sort((a, b) => place(a) - place(b));
}

async function readSample(path: string, load: () => Promise<string>): Promise<Sample | undefined> {
  const reading = await readWorkspaceFile(await load());
  if (reading.kind === 'refused') return undefined;
  const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
  return { id, workspace: reading.value };
}
