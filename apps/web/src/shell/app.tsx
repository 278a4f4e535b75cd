import { BrowserRouter, Route, Routes } from 'react-router';
import { AddressesPage } from '../addresses/addresses-page.tsx';
import { GoalsPage } from '../goals/goals-page.tsx';
import { GoalsProvider } from '../goals/goals-provider.tsx';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import { Announcer } from './announcer.tsx';
import { BookGate } from './book-gate.tsx';
import { useStack } from './book-context.ts';
import { Header } from './header.tsx';
import { Journey } from './journey.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SkipLink } from './skip-link.tsx';

/** Everything on the page; what it needs from outside is the query client above it. */
export function App() {
  return (
    <LanguageProvider>
      <Announcer>
        <BrowserRouter>
          <SkipLink />
          <Header />
          <BookGate>
            <Pages />
          </BookGate>
        </BrowserRouter>
      </Announcer>
    </LanguageProvider>
  );
}

function Pages() {
  const { api } = useStack();
  return (
    <GoalsProvider api={api}>
      <main id="content" tabIndex={-1} className="page">
        <Routes>
          <Route path="/" element={<GoalsPage />} />
          <Route path="/addresses" element={<AddressesPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </main>
      <Journey />
    </GoalsProvider>
  );
}
