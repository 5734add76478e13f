import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user under whom PostgreSQL runs when it must not be ours. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` on the common systems. PostgreSQL refuses to run as root. */
const NOBODY: RunAs = { uid: 65534, gid: 65534 };

/**
 * Under whom the server runs: undefined = as ourselves. For root it is the owner of an existing
 * cluster, so that a folder made by a person without rights keeps working, else `nobody`.
 */
export function chooseRunAs(clusterFolder: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** True when the user may pass through every folder on the way to `path`, and into it. */
export function canReach(path: string, runAs: RunAs | undefined): boolean {
  if (!runAs) return true;
  const parent = dirname(path);
  return (parent === path || canReach(parent, runAs)) && mayEnter(path, runAs);
}

function mayEnter(folder: string, runAs: RunAs): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === runAs.uid) return (mode & 0o100) !== 0;
  if (gid === runAs.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
