import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectPath } from './settings.js';

/** A file to start a thread with. */
export interface ThreadProgram {
  readonly filename: string;
  readonly execArgv?: string[];
}

/** The program of a thread beside the file that asks. From the sources (tests, tools) it needs the same loader as we. */
export function threadProgram(asksUrl: string, name: string): ThreadProgram {
  const isSource = asksUrl.endsWith('.ts');
  const filename = fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, asksUrl));
  return isSource ? { filename, execArgv: sourceArguments() } : { filename };
}

function sourceArguments(): string[] {
  const loader = pathToFileURL(projectPath('tools/source-loader.mjs')).href;
  return ['--conditions=cairn-source', '--import=tsx', `--import=${loader}`];
}
