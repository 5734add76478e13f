import { readWorkspace, type Workspace } from 'cairn/portfolio';
import type { Reading } from 'cairn/terms';

/** Reads the text of a workspace file, JSON or YAML, with each problem and its place. */
export async function readWorkspaceFile(text: string): Promise<Reading<Workspace>> {
  // The YAML reader is large and only needed when a file is opened.
  const { readJson, readYaml } = await import('cairn/documents');
  const document = text.trimStart().startsWith('{') ? readJson(text) : readYaml(text);
  return document.kind === 'refused' ? document : readWorkspace(document.value);
}
