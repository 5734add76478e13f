import { useRouterState } from '@tanstack/react-router';
import { NextPage } from './NextPage.js';
import { SharedPage } from './share/SharedPage.js';
import { SHARED_PATH } from './share/useShareLink.js';

export default function WhatNextPage() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return path === SHARED_PATH ? <SharedPage /> : <NextPage />;
}
