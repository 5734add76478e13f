import { useRouterState } from '@tanstack/react-router';
import { ComparePage } from './compare/ComparePage.js';
import { COMPARE_PATH } from './compare/useChosenPlans.js';
import { NextPage } from './NextPage.js';
import { SharedPage } from './share/SharedPage.js';
import { SHARED_PATH } from './share/useShareLink.js';

export default function WhatNextPage() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (path === COMPARE_PATH) return <ComparePage />;
  return path === SHARED_PATH ? <SharedPage /> : <NextPage />;
}
