// Lets a thread read TypeScript sources: `tsx` by itself serves only the main thread. Used by tests and tools.
import { register } from 'tsx/esm/api';

register();
