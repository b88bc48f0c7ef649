import { useState } from 'react';
import { api, take } from '../api/client.js';
import type { Invitation } from '../api/shapes.js';
import { PickOne, SelectField, TypedField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { TwoTaps } from '../parts/two-taps.js';
import { invitationsWords } from '../words/invitations.words.js';
import { BoundFields, type Bounded, isBounded, noBound } from './bound-fields.js';

/** What came of an invitation: a link to pass on, a mail that left, or a wait for a second person. */
export interface Invited {
  readonly what: 'link' | 'mailed' | 'waits';
  readonly url: string | null;
}

type Role = Invitation['role'];
type Way = Invitation['way'];
type MailLanguage = 'en' | 'es';

/** What a chair may hand out; an admin may besides make more of both. */
const lesser: readonly Role[] = ['texter', 'convener', 'captain', 'partner', 'auditor'];
const greater: readonly Role[] = ['chair', 'admin'];

/** Invites somebody new with a role, and to what it is bounded. */
export function InviteSomebody({ onMade }: { readonly onMade: (made: Invited) => void }) {
  const say = useWords(invitationsWords);
  const isAdmin = useSession().role === 'admin';
  const [role, setRole] = useState<Role | ''>('');
  const [bounds, setBounds] = useState<Bounded>(noBound);
  const [mail, setMail] = useState<Mail>({ way: 'link', email: '', language: useLanguage() });
  const choices = (isAdmin ? [...lesser, ...greater] : lesser).map((value) => ({ value, label: say(`role_${value}`) }));
  const choose = (chosen: string): void => {
    setRole(choices.find(({ value }) => value === chosen)?.value ?? '');
    setBounds(noBound);
  };
  const isMail = mail.way === 'mail';
  return (
    <TwoTaps
      open={say('invite')}
      look="dark"
      warning={say(isMail ? 'sureMail' : 'sure')}
      yes={say('yes')}
      no={say('cancel')}
      ready={role !== '' && isBounded(role, bounds) && (!isMail || mail.email.includes('@'))}
      run={async () => {
        if (role === '') return;
        onMade(await invite({ ...bounds, role }, mail));
        choose('');
      }}
      touches={['invitations']}
    >
      <SelectField
        label={say('worksAs')}
        value={role}
        onChange={choose}
        choices={[{ value: '', label: say('pick') }, ...choices]}
      />
      <BoundFields role={role} bounds={bounds} onChange={setBounds} />
      <MailFields mail={mail} onChange={setMail} />
    </TwoTaps>
  );
}

interface Mail {
  readonly way: Way;
  readonly email: string;
  readonly language: MailLanguage;
}

async function invite(grant: Bounded & { role: Role }, { way, email, language }: Mail): Promise<Invited> {
  const { role, circleIds, actionId, partnerId } = grant;
  const body = {
    role,
    language,
    ...(circleIds.length > 0 && { circleIds: [...circleIds] }),
    ...(actionId && { actionId }),
    ...(partnerId && { partnerId }),
    ...(way === 'mail' && { email: email.trim() }),
  };
  const { url, grantId } = await take(api.POST('/api/staff/invitations', { body }));
  if (grantId !== null) return { what: 'waits', url: null };
  return { what: url === null ? 'mailed' : 'link', url };
}

function MailFields({ mail, onChange }: { readonly mail: Mail; readonly onChange: (mail: Mail) => void }) {
  const say = useWords(invitationsWords);
  const ways = (['link', 'mail'] as const).map((value) => ({ value, label: say(`by_${value}`) }));
  const written = (['en', 'es'] as const).map((value) => ({ value, label: say(`lang_${value}`) }));
  return (
    <>
      <PickOne<Way> label={say('how')} value={mail.way} onChange={(way) => onChange({ ...mail, way })} choices={ways} />
      {mail.way === 'mail' && (
        <>
          <TypedField
            label={say('email')}
            hint={say('emailHint')}
            type="email"
            value={mail.email}
            onChange={(email) => onChange({ ...mail, email })}
            maxLength={200}
          />
          <PickOne<MailLanguage>
            label={say('mailIn')}
            value={mail.language}
            onChange={(language) => onChange({ ...mail, language })}
            choices={written}
          />
        </>
      )}
    </>
  );
}
