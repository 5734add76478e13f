import { Sigma } from 'lucide-react';
import type { PageEntry } from '../../app/page-entry.js';

export const methodsPage: PageEntry = {
  id: 'methods',
  paths: ['/methods', '/methods/data', '/methods/sources'],
  title: 'methods.title',
  short: 'methods.short',
  icon: Sigma,
  place: 'reference',
  goKey: 'm',
  load: () => import('./Page.js'),
};
