import { Settings } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const settingsPage: PageEntry = {
  id: 'settings',
  paths: ['/settings'],
  title: 'settings.title',
  short: 'settings.short',
  icon: Settings,
  place: 'foot',
  goKey: 's',
  load: () => import('./Page.js'),
};
