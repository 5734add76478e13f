import type { Messages } from '../messages.js';

export const checksEs: Messages = {};
