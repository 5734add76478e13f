import { Network } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const frameworksPage: PageEntry = {
  id: 'frameworks',
  paths: [
    '/frameworks',
    '/frameworks/compare',
    '/frameworks/convert',
    '/frameworks/credit',
    '/frameworks/agreements',
    '/frameworks/$framework',
  ],
  title: 'frameworks.title',
  short: 'frameworks.short',
  icon: Network,
  place: 'reference',
  goKey: 'f',
  load: () => import('./Page.js'),
};
