import type { VNode } from 'preact';
import type { SiteView } from '#look';
import type { Language } from '#words';
import { ActionPage, emptyDraft, type ActionPageView } from './action-page.js';
import { AnswerByLinkPage, type AnswerByLinkPageView } from './answer-by-link-page.js';
import { AnsweredPage } from './answered-page.js';
import { askPages } from './ask-samples.js';
import { BoardPage, type BoardPageView } from './board-page.js';
import { CaptainPage } from './captain-page.js';
import { CaptainPrintPage } from './captain-print-page.js';
import { circlePages } from './circle-samples.js';
import type { CaptainPageView, CaptainPerson } from './captain.view.js';
import { LinkEndedPage, SetUpPage } from './door-pages.js';
import { signInPages } from './sign-in-samples.js';
import { ErrorPage } from './error-page.js';
import {
  PressAgainPage,
  ResubscribedPage,
  UnsubscribedPage,
  UnsubscribePage,
  WrongMailLinkPage,
} from './mail-link-pages.js';
import { PrivacyPage, TermsPage } from './policy-pages.js';
import type { PublicAction } from './public-action.js';
import type { Reader } from './reader.js';
import { StatusPage } from './status-page.js';
import { ThanksPage } from './thanks-page.js';

/** Invented views of every page, for the tests. Nobody and nothing in them exists. */

export const site: SiteView = {
  organisation: 'Chapter 12',
  practice: true,
  onePersonDecides: true,
  version: '0.1.0',
  publicUrl: 'https://turnout.example',
};

const timeZone = 'America/Chicago';
const startsAt = '2026-12-04T12:00:00Z';
const endsAt = '2026-12-04T16:00:00Z';

export const action: PublicAction = {
  slug: 'mercy-0191',
  title: 'Mercy Hospital',
  what: 'Third day.',
  partnerName: '1021',
  circleId: 'k',
  place: '2525 S. Michigan Ave.',
  timeZone,
  state: 'open',
  shifts: [{ id: 'shift-1', startsAt, endsAt, target: 60, committed: 38 }],
  coming: 38,
  needed: 60,
};

export const actionOfThree: PublicAction = {
  ...action,
  shifts: [
    ...action.shifts,
    { id: 'shift-2', startsAt: endsAt, endsAt: '2026-12-04T20:00:00Z', target: 40, committed: 'few' },
    {
      id: 'shift-3',
      startsAt: '2026-12-05T03:00:00Z',
      endsAt: '2026-12-05T12:00:00Z',
      target: 12,
      committed: 'hidden',
    },
  ],
  coming: 47,
  needed: 112,
};

export function actionView(language: Language, change: Partial<ActionPageView> = {}): ActionPageView {
  return { site, language, action, circle: { slug: 'k-12', name: 'K-12' }, draft: emptyDraft, fault: null, ...change };
}

export function boardView(language: Language, change: Partial<BoardPageView> = {}): BoardPageView {
  return {
    site,
    language,
    path: '/b/secret-token',
    title: 'Mercy',
    timeZone,
    sharedBy: 'Rosa M.',
    endsAt: '2026-12-05T18:00:00Z',
    scriptSrc: '/assets/board.js',
    shifts: [
      { id: 'a', startsAt, endsAt, name: 'North', target: 150 },
      { id: 'b', startsAt, endsAt, name: 'South', target: 40 },
      { id: 'c', startsAt: endsAt, endsAt: '2026-12-04T20:00:00Z', name: null, target: 60 },
    ],
    circles: [{ id: 'k', name: 'K-12' }],
    counts: {
      version: 1,
      at: '2026-12-04T12:31:00Z',
      yes: 1204,
      here: 3,
      shifts: [
        { id: 'a', yes: 141, here: 64 },
        { id: 'b', yes: 'few', here: 0 },
        { id: 'c', yes: 'hidden', here: 'hidden' },
      ],
      circles: [{ id: 'k', yes: 'few' }],
    },
    ...change,
  };
}

function person(contactId: string, change: Partial<CaptainPerson>): CaptainPerson {
  return { contactId, name: contactId, answer: 'yes', confirmed: false, guests: 0, hereAt: null, ...change };
}

export function captainView(language: Language, change: Partial<CaptainPageView> = {}): CaptainPageView {
  return {
    site,
    language,
    path: '/k/secret-token',
    title: 'Mercy',
    timeZone,
    shifts: [
      {
        id: 'shift-1',
        startsAt,
        endsAt,
        people: [
          person('rosa', { name: 'Rosa Martínez', guests: 2, confirmed: true, hereAt: '2026-12-04T12:04:00Z' }),
          person('deb', { name: 'Deb O’Neill' }),
          person('lee', { name: 'J. Lee', answer: 'none' }),
        ],
      },
    ],
    currentShiftId: 'shift-1',
    here: 27,
    saidYes: 38,
    unnamed: 7,
    search: '',
    noted: { kind: 'here', shiftId: 'shift-1', contactId: 'rosa' },
    fault: null,
    formToken: 'form-token',
    ...change,
  };
}

export function linkView(language: Language, change: Partial<AnswerByLinkPageView> = {}): AnswerByLinkPageView {
  const draft = { answer: 'yes', guests: 0, shiftId: null } as const;
  return { site, language, action, token: 'secret-token', draft, standing: null, fault: null, ...change };
}

const ended = { timeZone, endedAt: '2026-12-05T18:00:00Z' };

const keeping = { replyDays: 30, actionDays: 90, sensitiveDays: 14, sentDays: 90, providerHours: 48 };

function promises(reader: Reader): (readonly [string, VNode])[] {
  return [
    ['privacy', <PrivacyPage {...reader} contact="hello@turnout.example" keeping={keeping} />],
    ['terms', <TermsPage {...reader} contact={null} />],
  ];
}

/** Every page in a language, by a name for the tests. */
export function everyPage(language: Language): readonly (readonly [string, VNode])[] {
  const reader = { site, language };
  return [...promises(reader), ...askPages(reader), ...otherPages(reader)];
}

function mailLinkPages(reader: Reader): (readonly [string, VNode])[] {
  return [
    ['unsubscribe', <UnsubscribePage {...reader} path="/unsubscribe/t" />],
    ['unsubscribed', <UnsubscribedPage {...reader} path="/unsubscribe/t" />],
    ['one more tap', <PressAgainPage {...reader} path="/unsubscribe/t" action="/unsubscribe/t" fields={{}} />],
    ['written to again', <ResubscribedPage {...reader} path="/unsubscribe/t" />],
    ['broken link to answer', <WrongMailLinkPage {...reader} path="/a/x" link="answer" actionPath="/a/x" />],
    ['broken link out', <WrongMailLinkPage {...reader} path="/unsubscribe/t" link="out" actionPath={null} />],
  ];
}

function otherPages(reader: Reader): readonly (readonly [string, VNode])[] {
  const { language } = reader;
  return [
    ['action', <ActionPage {...actionView(language)} />],
    [
      'action of three shifts',
      <ActionPage {...actionView(language, { action: actionOfThree, fault: 'PhoneInvalid' })} />,
    ],
    ['action that is over', <ActionPage {...actionView(language, { action: { ...action, state: 'over' } })} />],
    ['cancelled action', <ActionPage {...actionView(language, { action: { ...action, state: 'cancelled' } })} />],
    ['thanks', <ThanksPage {...reader} action={action} answer="yes" />],
    ['answer by link', <AnswerByLinkPage {...linkView(language)} />],
    [
      'answer by link that changes another',
      <AnswerByLinkPage
        {...linkView(language, { action: actionOfThree, standing: { answer: 'yes', guests: 2 }, fault: 'Away' })}
      />,
    ],
    ['answered yes', <AnsweredPage {...reader} action={action} answer="yes" guests={2} shiftId="shift-1" />],
    ['answered maybe', <AnsweredPage {...reader} action={actionOfThree} answer="maybe" guests={0} shiftId="shift-2" />],
    ['answered no', <AnsweredPage {...reader} action={action} answer="no" guests={0} shiftId="" />],
    ...mailLinkPages(reader),
    ...circlePages(reader, [action, actionOfThree]),
    ['board', <BoardPage {...boardView(language)} />],
    ['captain', <CaptainPage {...captainView(language)} />],
    ['captain on paper', <CaptainPrintPage {...captainView(language)} />],
    ...signInPages(reader),
    ['set-up', <SetUpPage {...reader} path="/setup/t" name="" email="" fault="NameMissing" />],
    ['ended board', <LinkEndedPage {...reader} {...ended} path="/b/t" link="board" why="ended" />],
    ['revoked board', <LinkEndedPage {...reader} {...ended} path="/b/t" link="board" why="revoked" />],
    ['ended captain link', <LinkEndedPage {...reader} {...ended} path="/k/t" link="captain" why="ended" />],
    ['used set-up link', <LinkEndedPage {...reader} {...ended} path="/setup/t" link="setup" why="revoked" />],
    ['error', <ErrorPage {...reader} status={503} code="away" />],
    [
      'status',
      <StatusPage
        {...reader}
        {...{ timeZone, heldSince: startsAt }}
        now={startsAt}
        parts={[{ name: 'actions', running: false, runsAsOwner: true }]}
        waiting={{ events: 2, messages: 1 }}
      />,
    ],
  ];
}
