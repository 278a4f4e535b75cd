import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './shell/tokens.css';
import './shell/base.css';
import './shell/shell.css';
import './goals/goals.css';
import './addresses/addresses.css';
import { parseWithoutEval } from '@dari/contract';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';

// The page as files comes with a policy that forbids it, and Zod would try.
parseWithoutEval();

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
