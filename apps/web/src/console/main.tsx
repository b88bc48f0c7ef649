import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { isLanguage } from '#words';
import { ApiRefused } from './api/client.js';
import { App } from './app.js';
import { Speaks } from './parts/language.js';
import { keepPlaceAcrossLanguages } from './parts/masthead.js';

const place = document.getElementById('console');
if (!place) throw new Error('The page has no place for the console.');
const language = place.dataset.language ?? 'en';

/**
 * React Aria writes one rule into the page when its mark is missing; the content policy would refuse it and complain.
 * The rule stands in console.css instead.
 */
const mark = document.createElement('meta');
mark.id = 'react-aria-pressable-style';
document.head.append(mark);

/** After a start everybody is read first, a minute or two at a million people; each question waits some seconds itself. */
const mostWaits = 30;

/** A refusal does not become a yes by asking again; a lost connection may, and what is being read is there in the end. */
const mayHelp = (failures: number, error: Error): boolean => {
  if (!(error instanceof ApiRefused)) return failures < 1;
  return error.problem.code === 'audiences_not_ready' && failures < mostWaits;
};
const queries = new QueryClient({
  defaultOptions: { queries: { retry: mayHelp, staleTime: 500, networkMode: 'always' } },
});

keepPlaceAcrossLanguages();
createRoot(place).render(
  <Speaks language={isLanguage(language) ? language : 'en'}>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </Speaks>,
);
