import { expect } from '@jest/globals';
import { probe, Visitor } from '#testing';
import { type Seeded, seeded } from './corpus.js';
import type { LeakHouse } from './leak-house.js';

/** How many are in the file with a row that can be read; those after them come into the house in other ways. */
const inFile = 440;

export const e164 = ({ digits }: Seeded): string => `+1${digits}`;
export const nameOf = ({ first, last }: Seeded): string => `${first} ${last}`;

export function personAt(at: number): Seeded {
  const person = seeded[at];
  if (!person) throw new Error(`There is no person ${String(at)}.`);
  return person;
}

/** Every fifth person has no phone for texts and is asked by e-mail. */
export const hasMobile = (at: number): boolean => at % 5 !== 4;

const header = 'ak_id,first_name,last_name,zip,mobile_phone,home_phone,email,do_not_call,join_date,language';

/** Somebody who signs for others, with all that a chair may write into the fields about it. */
const attester = personAt(495);

export const consent = {
  channels: ['sms', 'email'],
  how: `Sign-up sheet of ${nameOf(attester)}, ${attester.digits}`,
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts and e-mail about pickets and actions, about 8 a month. STOP ends it.',
  attestedBy: `${nameOf(attester)} <${attester.email}>`,
};

/** The row of somebody, as an export of the members has it. */
export function goodRow(at: number): string {
  const person = personAt(at);
  const { first, last, digits, email } = person;
  const [mobile, home] = hasMobile(at) ? [digits, ''] : ['', digits];
  return [`k${String(at)}`, first, last, '60616', mobile, home, email, '', '', at % 2 ? 'es' : 'en'].join(',');
}

/** Rows that cannot be read, each in its own way, with what is somebody's in the wrong places. */
function badRow(at: number): string {
  const { first, last, digits, email } = personAt(at);
  const bad = [
    `k${String(at)},${first},${last},${digits},${digits}${digits},${first},${last}@@${email},${first},${digits},${email}`,
    `k${String(at)},${first},${last},60616,${digits},,${email},,,en,${first},${digits},${email}`,
    `k${String(at)},,,60616,,,${email} or ${digits},${last},,en`,
    `k${String(at)},${first},${last},60616,ask ${first},,,maybe ${digits},${email},${last}`,
    `k${String(at)},"${first} ""${last}",60616,${digits}`,
  ];
  return bad[at % bad.length] ?? '';
}

export const csvOf = (rows: readonly string[]): string => [header, ...rows].join('\n');

interface Posted {
  readonly id: string;
  readonly shiftId: string;
  readonly page: string;
  readonly line: string;
  readonly board: string;
}

/** Everything that a chapter does with its people, with their names and numbers in every field that takes words. */
export class FullRun {
  private posted: Posted | null = null;

  constructor(private readonly house: LeakHouse) {}

  get action(): Posted {
    if (!this.posted) throw new Error('Nothing was posted yet.');
    return this.posted;
  }

  async importFile(): Promise<void> {
    const good = seeded.slice(0, inFile).map((_, at) => goodRow(at));
    const bad = Array.from({ length: 20 }, (_, at) => badRow(inFile + at));
    const named = personAt(496);
    const fileName = `${nameOf(named)} ${named.digits} ${named.email}.csv`;
    const key = { 'idempotency-key': named.email };
    const body = { fileName, csv: csvOf([...good, ...bad]), consent };
    const answer = await this.house.askAsChair('POST', '/api/imports', body, key);
    const report = JSON.parse(answer.text) as { counts: { imported: number; refused: number } };
    expect(report.counts).toMatchObject({ imported: expect.any(Number), refused: expect.any(Number) });
    expect(report.counts.imported).toBeGreaterThanOrEqual(inFile);
    expect(report.counts.refused).toBeGreaterThan(3);
    for (let at = 460; at < 465; at++) {
      const person = personAt(at);
      const one = { name: nameOf(person), phones: [{ number: e164(person) }], email: person.email, consent };
      await this.house.chair.ask('POST', '/api/contacts', one);
    }
  }

  async findPeople(): Promise<void> {
    const person = personAt(3);
    const plain = nameOf(person).normalize('NFD').replace(/\p{M}/gu, '');
    for (const text of [nameOf(person), plain, person.last.slice(0, 9), person.digits.slice(-4)]) {
      const found = await this.house.askAsChair('GET', `/api/contacts/search?${new URLSearchParams({ text })}`, '');
      expect(found.text).toContain(person.first);
    }
    for (const text of [person.digits, person.email, e164(person)]) {
      await this.house.askAsChair('GET', `/api/contacts/search?${new URLSearchParams({ text })}`, '');
    }
  }

  /** What the provider and the mail server of some people do is wrong in every way that they know. */
  troubleSome(): void {
    const { standIn } = this.house;
    const outcomes = ['30003', '30005', '30007', '21211', '21614', '21610', 'landline', 'reject-then-garbage'];
    outcomes.forEach((outcome, at) => standIn.force(e164(personAt(at * 5 + 100)), outcome));
    const parked = [personAt(200), personAt(201)].map(e164);
    standIn.misbehave({ fault: 'accept-then-reset', phones: parked });
    standIn.misbehave({ fault: 'list-omits', phones: parked });
    const address = (at: number): string[] => [personAt(at).email];
    standIn.misbehaveByMail({ fault: 'refuse-recipient', addresses: address(104) });
    standIn.misbehaveByMail({ fault: 'try-later', addresses: address(109), times: 1 });
    standIn.misbehaveByMail({ fault: 'drop-after-data', addresses: address(114), times: 1 });
  }

  /** @param circleId who is asked; everybody when absent. */
  async post(title: string, circleId: string | null = null): Promise<Posted> {
    const { chair } = this.house;
    const host = personAt(497);
    const partner = await chair.ask<{ id: string }>('POST', '/api/partners', { name: title, kind: 'union_local' });
    const { id, shifts } = await chair.ask<{ id: string; shifts: { id: string }[] }>('POST', '/api/actions', {
      ...{ kind: 'picket', title, place: '2525 S Michigan Ave', timeZone: 'America/Chicago', partnerId: partner.id },
      host: { contactId: null, words: `${nameOf(host)}, ${host.digits}, ${host.email}`, mayBeNamed: true },
      audience: { circleId, language: null },
      shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
    });
    const path = `/api/actions/${id}`;
    const board = { name: `${nameOf(personAt(498))} ${personAt(498).digits}`, endsAt: '2026-12-05T16:00:00Z' };
    const link = { name: `${nameOf(personAt(499))} ${personAt(499).digits}` };
    const boardLink = await chair.ask<{ url: string }>('POST', `${path}/boards`, board);
    const lineLink = await chair.ask<{ url: string }>('POST', `${path}/captain-links`, link);
    const { url } = await chair.ask<{ url: string }>('POST', `${path}/post`);
    const [pageAt, lineAt, boardAt] = [url, lineLink.url, boardLink.url].map((address) => new URL(address).pathname);
    this.posted = { id, shiftId: shifts[0]?.id ?? '', page: pageAt ?? '', line: lineAt ?? '', board: boardAt ?? '' };
    await this.house.waveDone(id);
    return this.posted;
  }

  async reply(): Promise<void> {
    const { chair } = this.house;
    const friend = personAt(300);
    const words = [
      '1 +2',
      `yes, ${nameOf(friend)} comes too, ${friend.digits}`,
      `who is ${friend.first}? write to ${friend.email}`,
      `sí, con ${nameOf(friend)}`,
      'STOP',
      `no more texts please. ${nameOf(friend)}`,
      `1 maybe ${friend.digits}`,
      `😀 ${nameOf(friend).toLocaleUpperCase('es')}`,
    ];
    for (const [at, body] of words.entries()) await chair.typeText(e164(personAt(at + 10 + Math.floor(at / 4))), body);
    await chair.typeText(e164(personAt(470)), `I am ${nameOf(personAt(470))}, add me`);
    await chair.received(e164(personAt(10)), 2);
    type Waiting = { replies: { id: string; text: string }[] };
    const { replies } = await probe('replies that wait', async () => {
      const waiting = await chair.ask<Waiting>('GET', '/api/replies');
      return waiting.replies.length > 1 ? waiting : null;
    });
    expect(replies.some(({ text }) => text.includes(friend.first))).toBe(true);
    await chair.ask('POST', `/api/replies/${replies[0]?.id ?? ''}/resolve`, { intent: 'dismiss' });
  }

  async answerOnPages(): Promise<void> {
    const { page, line, board, shiftId } = this.action;
    for (let at = 471; at < 476; at++) {
      const person = personAt(at);
      const form = { phone: person.digits, name: nameOf(person), email: person.email, answer: 'yes', shiftId };
      await this.sends(page, form);
    }
    const wrong = { phone: `${personAt(476).digits}12 ${nameOf(personAt(476))}`, answer: 'yes', shiftId };
    await this.house.chair.postForm(page, wrong);
    const list = await this.house.chair.page(line);
    expect(list.text).toContain(personAt(10).first);
    await this.house.chair.page(`${line}?${new URLSearchParams({ search: nameOf(personAt(10)) })}`);
    await this.house.chair.page(board);
    for (const at of [10, 20]) await this.sends(`${line}/here`, { shiftId, contactId: await this.idOf(personAt(at)) });
    await this.house.chair.postForm(`${line}/here`, { shiftId, contactId: nameOf(personAt(21)), unnamed: '1' });
    await this.house.chair.page(`${line}/print`);
  }

  /** Answers and unsubscribes by the links of the e-mails that people got. */
  async answerByMail(): Promise<void> {
    const { standIn, chair, cluster } = this.house;
    const [first] = standIn.mails().filter(({ to }) => to.includes(personAt(4).email));
    if (!first) throw new Error('Somebody without a phone for texts got no e-mail.');
    const { text } = await standIn.readMail(first);
    const links = [...(text ?? '').matchAll(/https?:\/\/[^\s"'<>]+/g)].map(([address]) =>
      address.slice(cluster.url.length),
    );
    for (const path of links) expect((await chair.page(path)).status).toBe(200);
    const unsubscribe = links.find((path) => path.startsWith('/unsubscribe/')) ?? '';
    expect((await chair.postForm(unsubscribe, { email: personAt(4).email })).status).toBeLessThan(400);
  }

  async welcomeStaff(): Promise<void> {
    const { door, standIn, cluster } = this.house;
    for (const [at, role] of (['admin', 'texter'] as const).entries()) {
      const person = personAt(480 + at);
      const { url } = await door.ask<{ url: string }>('POST', '/api/staff/invitations', { role, email: person.email });
      const visitor = Visitor.at(cluster.url);
      const entered = await visitor.post(new URL(url).pathname, { name: nameOf(person), email: person.email });
      expect(entered.status).toBe(303);
      await probe('the invitation', () => standIn.mails().some(({ to }) => to.includes(person.email)));
      expect((await Visitor.at(cluster.url).post('/signin/mail', { email: person.email })).status).toBeLessThan(400);
    }
    const stranger = Visitor.at(cluster.url);
    await stranger.post('/signin/mail', { email: personAt(482).email });
    await stranger.post('/signin', { link: nameOf(personAt(482)), email: personAt(482).email });
  }

  /** What nobody can know waits for a person, who decides. */
  async settleParked(): Promise<void> {
    const { chair } = this.house;
    type Parked = { messages: { id: string }[] };
    const { messages } = await probe(
      'messages of unknown fate',
      async () => {
        const parked = await chair.ask<Parked>('GET', '/api/messages/parked');
        if (parked.messages.length < 2) throw new Error(`there are ${String(parked.messages.length)}`);
        return parked;
      },
      { withinMs: 60_000 },
    );
    await chair.ask('POST', `/api/messages/parked/${messages[0]?.id ?? ''}/drop`);
    await chair.ask('POST', `/api/messages/parked/${messages[1]?.id ?? ''}/release`);
  }

  /** A form that is taken. */
  private async sends(path: string, fields: Record<string, string>): Promise<void> {
    expect((await this.house.chair.postForm(path, fields)).status).toBe(303);
  }

  async idOf(person: Seeded): Promise<string> {
    const query = new URLSearchParams({ text: nameOf(person) });
    const found = await this.house.chair.ask<{ items: { id: string }[] }>('GET', `/api/contacts/search?${query}`);
    const [one] = found.items;
    if (!one) throw new Error('Somebody of the file is not found by name.');
    return one.id;
  }
}
