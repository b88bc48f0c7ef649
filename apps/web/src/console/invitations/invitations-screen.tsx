import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import { CopyText } from '../parts/copy-text.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { invitationsWords } from '../words/invitations.words.js';
import { InvitationCard } from './invitation-card.js';
import { type Invited, InviteSomebody } from './invite-somebody.js';

/** Whoever waits for a second person, or for somebody to come in, sees it soon. */
const everyFiveSeconds = 5_000;

/** Invites people to the staff, and shows whose invitation is still open. */
export function InvitationsScreen() {
  const say = useWords(invitationsWords);
  const [made, setMade] = useState<Invited | null>(null);
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: () => take(api.GET('/api/staff/invitations')),
    refetchInterval: everyFiveSeconds,
  });
  const items = invitations.data?.items ?? [];
  return (
    <Screen title={say('title')}>
      <p>{say('lead')}</p>
      <InviteSomebody onMade={setMade} />
      {made && (
        <div className="notice green" role="status">
          {made.url === null ? say(made.what) : <CopyText label={say('link')} text={made.url} />}
        </div>
      )}
      <Trouble error={invitations.error} />
      {invitations.data && items.length === 0 && <p>{say('none')}</p>}
      <ul className="stack">
        {items.map((item) => (
          <li key={item.id}>
            <InvitationCard item={item} onLink={(url) => setMade({ what: 'link', url })} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
