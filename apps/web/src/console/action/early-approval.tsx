import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import type { Action } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { TwoTaps } from '../parts/two-taps.js';
import { actionWords } from '../words/action.words.js';

/**
 * A draft is approved ahead of time, in the size that its audience has now: whoever posts it later, at 11 pm perhaps,
 * waits for nobody. Whoever approved it and posts it themselves still needs a second person.
 */
export function EarlyApproval({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const may = useMay();
  const isAllowed = may('POST /api/waves/approvals') && may('POST /api/audiences/preview');
  const audience = useQuery({
    queryKey: ['early approval', action.id, action.updatedAt],
    enabled: isAllowed,
    queryFn: () => take(api.POST('/api/audiences/preview', { body: action.audience })),
  });
  if (!isAllowed || audience.isPending) return null;
  const people = audience.data?.people ?? 0;
  return (
    <section className="card stack">
      <h2>{say('draft')}</h2>
      <Trouble error={audience.error} />
      {people === 0 ? (
        <p>{say('earlyNobody')}</p>
      ) : (
        <>
          <p>{say('earlyAsked', { n: people })}</p>
          <TwoTaps
            open={say('early')}
            look="dark"
            warning={say('earlySure', { n: people })}
            yes={say('earlyYes')}
            no={say('approveNo')}
            done={say('earlyDone', { n: people })}
            run={() => take(api.POST('/api/waves/approvals', { body: { actionId: action.id, people } }))}
            touches={[]}
          />
        </>
      )}
    </section>
  );
}
