import { ScanSearch } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const deskPage: PageEntry = {
  id: 'desk',
  paths: ['/desk'],
  title: 'desk.title',
  short: 'desk.short',
  icon: ScanSearch,
  place: 'question',
  goKey: 'd',
  load: () => import('./Page.js'),
};
