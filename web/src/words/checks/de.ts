import type { Messages } from '../messages.js';

export const checksDe: Messages = {};
