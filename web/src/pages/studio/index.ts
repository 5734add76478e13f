import { Stamp } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const studioPage: PageEntry = {
  id: 'studio',
  paths: ['/studio'],
  title: 'studio.title',
  short: 'studio.short',
  icon: Stamp,
  place: 'reference',
  goKey: 'u',
  load: () => import('./Page.js'),
};
