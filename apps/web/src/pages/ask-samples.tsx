import type { VNode } from 'preact';
import type { AskView } from '../approvals/ask-view.js';
import { AskPage } from './ask-page.js';
import { AsksPage } from './asks-page.js';
import type { Reader } from './reader.js';

const since = '2026-12-04T12:00:00Z';
const timeZone = 'America/Chicago';
const ask = { id: 'x', state: 'waiting', isOwn: false, mayDecide: true, asker: 'Rosa', decider: null, since } as const;

const wave: AskView = {
  ...{ ...ask, kind: 'waves' },
  what: {
    ...{ kind: 'waves', people: 812, whom: { en: 'Everybody.', es: 'Toda la gente.' } },
    action: {
      ...{ title: 'Mercy', partnerName: 'Local 1', place: '2525 S Michigan Ave', timeZone },
      firstStart: '2026-12-05T12:00:00Z',
    },
    texts: [{ language: 'en', text: 'Mercy: 1', people: 700 }],
    mails: [{ language: 'es', subject: 'Mercy', text: 'Mercy: 2', people: 112 }],
  },
};
const people: AskView = {
  ...{ ...ask, kind: 'exports', state: 'refused' },
  what: { kind: 'exports', people: 312, circle: 'K-12', reason: 'Mercy' },
};
const role: AskView = {
  ...{ ...ask, kind: 'grants' },
  what: { kind: 'grants', how: 'invite', role: 'convener', whom: 'ben@turnout.example', circles: ['K-12'] },
};

/** Invented views of what waits for a second person, for the tests. */
export function askPages(reader: Reader): readonly (readonly [string, VNode])[] {
  const row = { ...{ id: 'x', askedBy: 'r', since, size: 812, about: 'Mercy', grant: null }, asker: 'Rosa' } as const;
  return [
    ['what waits', <AsksPage {...{ ...reader, timeZone }} toDecide={[{ ...row, kind: 'waves' }]} own={[]} />],
    ['nothing waits', <AsksPage {...{ ...reader, timeZone, toDecide: [] }} own={[{ ...row, kind: 'exports' }]} />],
    ['wave that waits', <AskPage {...{ ...reader, timeZone, ask: wave }} trouble="changed" />],
    ['file that was refused', <AskPage {...{ ...reader, timeZone, ask: people }} trouble={null} />],
    ['role that waits', <AskPage {...{ ...reader, timeZone, ask: role }} trouble="emailTaken" />],
    ['role of their own', <AskPage {...{ ...reader, timeZone, ask: { ...role, isOwn: true } }} trouble={null} />],
  ];
}
