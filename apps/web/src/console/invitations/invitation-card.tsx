import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Invitation } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { TwoTaps } from '../parts/two-taps.js';
import { useWhen } from '../parts/use-when.js';
import { invitationsWords } from '../words/invitations.words.js';

interface ItemProps {
  readonly item: Invitation;
}

interface CardProps extends ItemProps {
  /** Shows the link that was made; here it would go with the card. */
  readonly onLink: (url: string) => void;
}

/** One invitation: who works as what, how far it has come, and what the reader may do about it. */
export function InvitationCard({ item, onLink }: CardProps) {
  const say = useWords(invitationsWords);
  const when = useWhen();
  const { role, email, invitedBy, mine, invitedAt, forStaffId, mayTakeBack } = item;
  const asked = mine ? 'byYou' : invitedBy === null ? 'byServer' : 'byOther';
  return (
    <article className="card">
      <h2>{say(`role_${role}`)}</h2>
      {email && <p className="wrap">{email}</p>}
      <p>
        <State item={item} />
      </p>
      <p className="small soft">
        {say(asked, when(invitedAt))}
        {forStaffId && ` · ${say('anew')}`}
      </p>
      {mine && item.state === 'approved' && <TakeLink id={item.id} onLink={onLink} />}
      {mayTakeBack && <TakeBack id={item.id} />}
    </article>
  );
}

function State({ item: { state, way, expiresAt } }: ItemProps) {
  const say = useWords(invitationsWords);
  const when = useWhen();
  if (state !== 'sent') return say(`state_${state}`);
  if (way === 'mail' || expiresAt === null) return say('state_sent_mail');
  return say('state_sent_link', { hours: when(expiresAt).hours });
}

/** Makes the link that a second person approved; it is shown this once. */
function TakeLink({ id, onLink }: { readonly id: string } & Pick<CardProps, 'onLink'>) {
  const say = useWords(invitationsWords);
  const claim = useDeed(async () => {
    const { url } = await take(api.POST('/api/staff/grants/{id}/claim', { params: { path: { id } } }));
    if (url !== null) onLink(url);
  }, ['invitations']);
  return (
    <>
      <Button className="btn dark" isDisabled={claim.isPending} onPress={() => claim.mutate()}>
        {say('take')}
      </Button>
      <Trouble error={claim.error} />
    </>
  );
}

function TakeBack({ id }: { readonly id: string }) {
  const say = useWords(invitationsWords);
  return (
    <TwoTaps
      open={say('takeBack')}
      warning={say('takeBackSure')}
      yes={say('takeBackYes')}
      no={say('cancel')}
      run={() => take(api.POST('/api/staff/invitations/{id}/take-back', { params: { path: { id } } }))}
      touches={['invitations']}
    />
  );
}
