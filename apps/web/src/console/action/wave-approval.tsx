import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Wave } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { useMay, useSession } from '../parts/session.js';
import { Sure } from '../parts/sure.js';
import { Trouble } from '../parts/trouble.js';
import { actionWords } from '../words/action.words.js';

/** A wave that one person alone may not send: whoever posted it waits, anybody else who may can approve it in two taps. */
export function WaveApproval({ wave }: { readonly wave: Wave }) {
  const say = useWords(actionWords);
  const { staffId } = useSession();
  const may = useMay();
  const people = wave.audience ?? 0;
  if (staffId === wave.postedBy || !may('POST /api/waves/:id/approve')) {
    return (
      <p className="notice gold" role="status">
        {say('needsApproval', { n: people })}
      </p>
    );
  }
  return <Approve waveId={wave.id} people={people} />;
}

function Approve({ waveId, people }: { readonly waveId: string; readonly people: number }) {
  const say = useWords(actionWords);
  const [asked, setAsked] = useState(false);
  const approve = useDeed(
    () => take(api.POST('/api/waves/{id}/approve', { params: { path: { id: waveId } }, body: { people } })),
    ['waves'],
  );
  return (
    <div className="stack">
      {approve.error && <Trouble error={approve.error} />}
      {asked ? (
        <Sure
          warning={say('approveSure', { n: people })}
          yes={say('approveYes')}
          no={say('approveNo')}
          busy={approve.isPending}
          onYes={() => approve.mutate(undefined)}
          onNo={() => setAsked(false)}
        />
      ) : (
        <div className="notice gold stack">
          <p>{say('approveAsked', { n: people })}</p>
          <Button className="btn dark gate" onPress={() => setAsked(true)}>
            {say('approve')}
          </Button>
        </div>
      )}
    </div>
  );
}
