import { expect, it } from '@jest/globals';
import type { KeptMail } from '../mail/kept-mail.js';
import { listMails } from './mail-list.rules.js';

const mail = (id: string, to: string, subject: string): KeptMail => ({
  ...{ kind: 'mail', id, at: '2026-12-03T18:00:00Z', from: 'turnout@example.org', to: [to] },
  ...{ messageId: null, subject, source: '' },
});
const mails = [mail('1', 'rosa@example.org', '¿Vienes al piquete?'), mail('2', 'ana@example.org', 'Coming?')];
const found = (find: string): string[] => listMails(mails, find).rows.map(({ id }) => id);

it('mails are listed newest first, and found by address or subject whatever the accents', () => {
  expect(found('')).toEqual(['2', '1']);
  expect(found('ROSA')).toEqual(['1']);
  expect(found('coming')).toEqual(['2']);
  expect(found('¿vienes')).toEqual(['1']);
  expect(found('nobody')).toEqual([]);
});

it('a long list says how many it leaves out', () => {
  const many = Array.from({ length: 75 }, (_, n) => mail(String(n), 'rosa@example.org', 'Coming?'));
  expect(listMails(many, '')).toMatchObject({ more: 15 });
});
