import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import type { Merge } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { TwoTaps } from '../parts/two-taps.js';
import { instantWhen } from '../parts/when.js';
import { mergesWords } from '../words/merges.words.js';

/** What was made one, of one person or lately of anybody, each with its way back. */
export function PastMerges({ contactId }: { readonly contactId?: string }) {
  const say = useWords(mergesWords);
  const merges = useQuery({
    queryKey: ['merges', 'past', contactId ?? ''],
    queryFn: () =>
      take(api.GET('/api/contacts/merges', { params: { query: { limit: 20, ...(contactId && { contactId }) } } })),
  });
  const shown = merges.data?.items.filter(({ undo }) => undo !== 'undone') ?? [];
  if (shown.length === 0) return <Trouble error={merges.error} />;
  return (
    <section className="stack" aria-labelledby="past-merges">
      <h3 id="past-merges">{say(contactId ? 'past' : 'pastAll')}</h3>
      <ul className="plain-list facts">
        {shown.map((merge) => (
          <li key={merge.id}>
            <Past merge={merge} isOfOne={contactId !== undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Past({ merge, isOfOne }: { readonly merge: Merge; readonly isOfOne: boolean }) {
  const say = useWords(mergesWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const gone = merge.gone.name ?? say('noName');
  const day = instantWhen(merge.mergedAt, timeZone, language).day;
  const line = isOfOne
    ? say('pastLine', { name: gone, day })
    : say('pastLineAll', { other: gone, name: merge.kept.name ?? say('noName'), day });
  return (
    <div className="stack">
      <p>{line}</p>
      {merge.undo === 'built_on' && <p className="hint">{say('builtOn')}</p>}
      {merge.undo === 'too_old' && <p className="hint">{say('tooOld')}</p>}
      {merge.undo === 'possible' && (
        <TwoTaps
          open={say('undo', { name: gone })}
          warning={say('undoSure')}
          yes={say('undoYes')}
          no={say('cancel')}
          done={say('undone')}
          run={() => take(api.POST('/api/contacts/merges/{id}/undo', { params: { path: { id: merge.id } } }))}
          touches={['people', 'person', 'circles', 'audience', 'merges', 'timeline']}
        />
      )}
    </div>
  );
}
