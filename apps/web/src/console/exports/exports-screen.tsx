import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { exportsWords } from '../words/exports.words.js';
import { AskExport } from './ask-export.js';
import { ExportCard } from './export-card.js';

/** Whoever waits for a file or for a second person sees within a moment that it is there. */
const everyTwoSeconds = 2_000;

/** Lists of people that were asked for as files: who waits for whom, and where the file is. */
export function ExportsScreen() {
  const say = useWords(exportsWords);
  const mayAsk = useMay()('POST /api/exports');
  const exports = useQuery({
    queryKey: ['exports'],
    queryFn: () => take(api.GET('/api/exports', { params: { query: { limit: 50 } } })),
    refetchInterval: everyTwoSeconds,
  });
  const items = exports.data?.items ?? [];
  return (
    <Screen title={say('title')}>
      <p>{say(mayAsk ? 'lead' : 'leadDecide')}</p>
      {mayAsk && <AskExport />}
      <Trouble error={exports.error} />
      {exports.data && items.length === 0 && <p>{say('none')}</p>}
      <ul className="stack">
        {items.map((item) => (
          <li key={item.id}>
            <ExportCard item={item} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
