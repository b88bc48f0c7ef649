import type { VNode } from 'preact';
import { CodeAppPage, RecoveryCodesPage } from './code-app-pages.js';
import { CodePage, LinkSentPage, MailLinkPage, NoEntryPage } from './mail-sign-in-pages.js';
import { ProvePage } from './prove-page.js';
import { RolePage } from './role-page.js';
import { StaffPage, SurePage } from './staff-pages.js';
import type { Reader } from './reader.js';
import { SignInPage } from './sign-in-page.js';
import { SignInsPage } from './sign-ins-page.js';

const person = { id: 'r', name: 'Rosa', email: 'rosa@turnout.example', sessions: 1, isYou: false } as const;
const ways = { passkeys: 1, codeApp: false } as const;

const rosa = { ...person, ...ways, role: 'chair', recovery: 'can-confirm' } as const;

const roleForm = {
  choices: {
    circles: [{ id: 'c', name: 'K-12' }],
    actions: [{ id: 'a', title: 'Mercy', timeZone: 'America/Chicago', startsAt: '2026-12-04T12:00:00Z' }],
    partners: [{ id: 'p', name: 'Local 1021' }],
  },
  wanted: { role: 'convener', circles: ['c'], action: '', partner: '' },
} as const;

const at = '2026-12-04T12:00:00Z';
const scripts = ['/assets/passkey.js'];

/** Invented views of every page of signing in, for the tests. */
export function signInPages(reader: Reader): readonly (readonly [string, VNode])[] {
  const door = { ...reader, scripts, next: '/console', email: '' };
  const uri = 'otpauth://totp/Chapter%2012:Rosa?issuer=Chapter%2012&secret=JBSWY3DPEHPK3PXP';
  return [
    ['sign-in', <SignInPage {...door} fault="codeWrong" />],
    [
      'own sign-ins',
      <SignInsPage
        {...{ ...reader, scripts, name: 'Rosa', email: 'rosa@turnout.example', fault: 'emailTaken' }}
        timeZone="America/Chicago"
        passkeys={[{ id: 'p', device: 'Chrome · Android', createdAt: at, usedAt: null }]}
        codeApp={{ codesLeft: 7 }}
        sessions={[
          { id: 's', device: 'Chrome · Android', how: 'passkey', createdAt: at, usedAt: at, isThis: true },
          { id: 't', device: '', how: 'mail-and-code', createdAt: at, usedAt: at, isThis: false },
        ]}
      />,
    ],
    ['link on its way', <LinkSentPage {...reader} />],
    ['link to sign in', <MailLinkPage {...reader} path="/signin/mail/t" />],
    ['link elsewhere', <NoEntryPage {...reader} why="elsewhere" />],
    ['link that is not enough', <NoEntryPage {...reader} why="not-enough" />],
    ['code after a link', <CodePage {...reader} fault="appTooMany" />],
    ['app for codes', <CodeAppPage {...{ ...reader, uri }} secret="JBSWY3DPEHPK3PXP" wrong />],
    ['recovery codes', <RecoveryCodesPage {...reader} codes={['abcd-efgh-jkmn']} />],
    [
      'staff',
      <StaffPage
        {...{ ...reader, ...roleForm, email: '', fault: 'emailTaken', told: 'waits' }}
        rows={[rosa, { ...person, ...ways, id: 's', name: '', role: 'admin', recovery: 'too-few' }]}
      />,
    ],
    ['another role', <RolePage {...{ ...reader, ...roleForm, fault: 'scopeMissing' }} person={rosa} />],
    ['second tap', <SurePage {...reader} id="r" deed="confirm-recovery" name="Rosa" />],
    ['proof', <ProvePage {...{ ...reader, scripts }} next="/sign-ins" passkeys codeApp fault="appWrong" />],
  ];
}
