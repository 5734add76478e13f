import { House } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const homePage: PageEntry = {
  id: 'home',
  paths: ['/'],
  title: 'home.title',
  short: 'home.short',
  icon: House,
  place: 'question',
  goKey: 'h',
  load: () => import('./Page.js'),
};
