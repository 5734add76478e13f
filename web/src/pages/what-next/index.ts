import { Signpost } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const whatNextPage: PageEntry = {
  id: 'next',
  paths: ['/next', '/next/shared', '/next/compare'],
  title: 'next.title',
  short: 'next.short',
  icon: Signpost,
  place: 'question',
  goKey: 'n',
  load: () => import('./Page.js'),
};
