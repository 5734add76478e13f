import { StaleNote } from '../design/index.js';
import { useNewerRelease } from '../release/index.js';

/** Offers newer rules when the server has them; answers on the page stay with their rules until then. */
export function NewRulesNote() {
  const newer = useNewerRelease();
  return newer ? <StaleNote when={newer.inUse} onRefresh={newer.take} /> : null;
}
