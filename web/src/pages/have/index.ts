import { Layers } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const havePage: PageEntry = {
  id: 'have',
  paths: ['/have'],
  title: 'have.title',
  short: 'have.short',
  icon: Layers,
  place: 'question',
  goKey: 'w',
  load: () => import('./Page.js'),
};
