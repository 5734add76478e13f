import { LibraryBig } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const cataloguePage: PageEntry = {
  id: 'catalogue',
  paths: [
    '/catalogue',
    '/catalogue/units',
    '/catalogue/standards',
    '/catalogue/registers',
    '/catalogue/awards/$award',
    '/catalogue/units/$unit',
  ],
  title: 'catalogue.title',
  short: 'catalogue.short',
  icon: LibraryBig,
  place: 'reference',
  goKey: 'c',
  load: () => import('./Page.js'),
};
