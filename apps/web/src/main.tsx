// First of all, as it has to be there before the first schema is made.
import '@dari/contract/without-eval';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './shell/tokens.css';
import './shell/base.css';
import './shell/shell.css';
import './goals/goals.css';
import './addresses/addresses.css';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';

// What a person did shows before the event is over. With a timer in between, a box that was checked would jump back
// for a moment, as React sets it to what the list still says.
notifyManager.setScheduler(queueMicrotask);

// The stack is on this computer: it can be asked also while the computer is offline.
const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });

const root = document.getElementById('root');
if (root === null) throw new Error('expected an element with the id "root" in index.html');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
