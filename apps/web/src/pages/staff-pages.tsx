import { Button, Notice, Page, PostForm, TextField } from '#look';
import type { StaffDeed } from '../staff/staff-deeds.rules.js';
import { staffWords } from '../words/staff.words.js';
import type { Reader } from './reader.js';
import { RoleFields } from './role-page.js';
import type { StaffPageView, StaffRow } from './staff-view.js';

type Key = Parameters<typeof staffWords.say>[1];

export function StaffPage(view: StaffPageView) {
  const { site, language, rows } = view;
  const say = (key: Key) => staffWords.say(language, key);
  return (
    <Page {...{ site, language }} title={say('title')} path="/staff" kind="staff">
      <div class="roomy narrow stack">
        <p>
          <a href="/console">{say('toConsole')}</a>
        </p>
        <h1>{say('title')}</h1>
        {view.told && <Notice kind="green">{say(`told-${view.told}`)}</Notice>}
        <p>
          {say('lead')} <a href="/approve">{say('toApprove')}</a>
        </p>
        <ul class="rows">
          {rows.map((row) => (
            <li key={row.id} class="stack">
              <Person row={row} view={view} />
            </li>
          ))}
        </ul>
        <Invite {...view} />
      </div>
    </Page>
  );
}

function Person({ row, view: { language } }: { readonly row: StaffRow; readonly view: StaffPageView }) {
  const say = (key: Key, n = 0) => staffWords.say(language, key, { n });
  const { id, name, email, role, passkeys, codeApp, sessions, isYou, recovery } = row;
  const ways = [passkeys > 0 && say('passkeys', passkeys), codeApp && say('app')].filter(Boolean);
  const told = recovery && toldOf[recovery];
  return (
    <>
      <div>
        <b>{name || email}</b>
        {isYou && <span class="tag"> {say('you')}</span>}
        <p class="small soft">
          {say(role)} · {name ? ways.join(', ') || say('nothing') : say('invited')} · {say('sessions', sessions)}
        </p>
        {told && <p class="small">{say(told)}</p>}
      </div>
      <p class="deeds">
        {(['role', ...deedsFor(row)] as const).map((deed) => (
          <Button
            key={deed}
            kind="text"
            href={`/staff/${id}/${deed}`}
            label={staffWords.say(language, 'sureTitle', { deed: say(deed), name: name || email })}
          >
            {say(deed)}
          </Button>
        ))}
      </p>
    </>
  );
}

const toldOf = { 'can-start': null, 'can-confirm': 'confirm', waits: 'waits', 'too-few': 'tooFew' } as const;

function deedsFor({ recovery, sessions, isYou }: StaffRow): StaffDeed[] {
  const deeds: StaffDeed[] = [];
  if (recovery === 'can-start') deeds.push('start-recovery');
  if (recovery === 'can-confirm') deeds.push('confirm-recovery');
  if (recovery === 'can-confirm' || recovery === 'waits') deeds.push('call-off-recovery');
  if (sessions > 0 && !isYou) deeds.push('end-sessions');
  return isYou ? deeds : [...deeds, 'leave'];
}

function Invite(view: StaffPageView) {
  const { language, email, fault } = view;
  const say = (key: Key) => staffWords.say(language, key);
  return (
    <section class="stack" aria-labelledby="invite">
      <h2 id="invite">{say('invite')}</h2>
      <PostForm action="/staff/invitations" hidden={{ language }} class="stack">
        <TextField
          name="email"
          type="email"
          label={say('email')}
          hint={say('emailHint')}
          value={email}
          fault={fault && ofEmail.has(fault) ? say(fault) : undefined}
          autocomplete="off"
          maxLength={200}
          required
        />
        <RoleFields {...view} />
        <Button kind="dark" gate wide>
          {say('send')}
        </Button>
      </PostForm>
    </section>
  );
}

/** Faults of the address; the others stand at the role. */
const ofEmail: ReadonlySet<StaffPageView['fault']> = new Set(['emailInvalid', 'emailTaken', 'grantWaits'] as const);

/** `/staff/{id}/{deed}`: the second tap. */
export interface SurePageView extends Reader {
  readonly id: string;
  readonly deed: StaffDeed;
  readonly name: string;
}

export function SurePage({ site, language, id, deed, name }: SurePageView) {
  const say = (key: Key) => staffWords.say(language, key);
  const path = `/staff/${id}/${deed}`;
  const title = staffWords.say(language, 'sureTitle', { deed: say(deed), name });
  return (
    <Page {...{ site, language, path, title }} kind="staff">
      <div class="roomy narrow stack">
        <h1>{title}</h1>
        <p>{say(`sure-${deed}`)}</p>
        <PostForm action={path} hidden={{ language }}>
          <Button kind="dark" gate wide>
            {say('yes')}
          </Button>
        </PostForm>
        <Button kind="plain" href="/staff" gate wide>
          {say('back')}
        </Button>
      </div>
    </Page>
  );
}
