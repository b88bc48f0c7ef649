import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAudit } from '../api/questions.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { auditWords } from '../words/audit.words.js';
import { SearchFields } from './audit-search.js';
import { type AuditSearch, everything, queryOf } from './audit.rules.js';
import { ChainStates } from './chain-states.js';
import { EntryCard } from './entry-card.js';

/** What was done and by whom, for auditors and admins: ids and counts, never a name. */
export function AuditScreen() {
  const say = useWords(auditWords);
  const [search, setSearch] = useState<AuditSearch>(everything);
  return (
    <Screen title={say('title')}>
      <p>{say('lead')}</p>
      <ChainStates />
      <section className="stack" aria-labelledby="entries">
        <h2 id="entries">{say('entries')}</h2>
        <SearchFields search={search} onChange={setSearch} />
        <Entries search={search} look={setSearch} />
      </section>
    </Screen>
  );
}

interface EntriesProps {
  readonly search: AuditSearch;
  readonly look: (search: AuditSearch) => void;
}

function Entries({ search, look }: EntriesProps) {
  const say = useWords(auditWords);
  const { timeZone } = useSession();
  const found = useAudit(queryOf(search, timeZone));
  const pages = found.data?.pages ?? [];
  const entries = pages.flatMap(({ items }) => items);
  const silent = [...new Set(pages.flatMap((page) => page.silent))];
  return (
    <>
      <Trouble error={found.error} />
      {silent.map((part) => (
        <p key={part} className="notice gold">
          {say('silent', { part: say(`part_${part}`) })}
        </p>
      ))}
      {found.data && entries.length === 0 && <p>{say('none')}</p>}
      <ul className="stack">
        {entries.map((entry) => (
          <li key={`${entry.service} ${String(entry.position)}`}>
            <EntryCard entry={entry} look={look} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          className="btn wide"
          isDisabled={found.isFetchingNextPage}
          onPress={() => {
            // What goes wrong is in `found.error`.
            void found.fetchNextPage();
          }}
        >
          {say('more')}
        </Button>
      )}
    </>
  );
}
