import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import './design/base.css';
import { PreferencesProvider } from './app/PreferencesProvider.js';
import { router } from './app/router.js';
import { startWorkspace } from './app/start-workspace.js';
import { Unreadable } from './app/Unreadable.js';
import { ToastProvider } from './design/index.js';
import { WorkspaceProvider } from './workspace/index.js';

const place = document.getElementById('app');
if (!place) throw new Error('index.html lacks #app');
const queries = new QueryClient();
const started = await startWorkspace();

createRoot(place).render(
  <PreferencesProvider>
    {started.kind === 'unreadable' ? (
      <Unreadable raw={started.raw} erase={started.erase} />
    ) : (
      <QueryClientProvider client={queries}>
        <WorkspaceProvider store={started.store}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </WorkspaceProvider>
      </QueryClientProvider>
    )}
  </PreferencesProvider>,
);
