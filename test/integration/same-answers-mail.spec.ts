import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeUnsubscribeLink } from '#runtime';
import { probe } from '#testing';
import { DoorHouse } from './door-house.js';
import { NotificationsHouse } from './notifications-house.js';
import { statementsOf } from './statements.js';

/** What tells one answer from another of the same kind: tokens that are made anew each time. */
const withoutTokens = (text: string): string => text.replace(/[A-Za-z0-9_-]{40,}/g, 'T');

describe('a link to sign in that is asked for', () => {
  const known = 'rosa@example.org';
  let at: DoorHouse;
  /** Until it is let go, whoever takes mails does not answer. */
  const mailsAreTaken = Promise.withResolvers<object>();

  beforeAll(async () => {
    at = await DoorHouse.open({}, ({ path }) => (path.endsWith('/staff-mails') ? mailsAreTaken.promise : {}));
    await at.visit().post(await at.invite(known), { name: 'Rosa M.', email: known });
  }, 60_000);

  afterAll(() => at.close());

  it('is answered alike for everybody, by the same statements, and before there is a mail', async () => {
    const answers: string[] = [];
    const statements: string[][] = [];
    for (const email of [known, 'nobody@example.org']) {
      const visitor = at.visit();
      await visitor.get('/signin');
      const asked = statementsOf(/sign_in_steps|staff|passkeys/, async () => {
        const mailsBefore = at.asked.length;
        const { status, headers, text } = await visitor.post('/signin/mail', { email });
        expect(at.asked).toHaveLength(mailsBefore);
        const { date: _date, ...rest } = headers;
        answers.push(withoutTokens(JSON.stringify({ status, headers: rest, text })));
      });
      statements.push(await asked);
      if (email === known) await probe('the mail', () => at.asked.includes('POST /internal/staff-mails'));
    }
    expect(answers[0]).toContain('"status":200');
    expect(answers[1]).toBe(answers[0]);
    expect(statements[0]?.length).toBeGreaterThanOrEqual(5);
    expect(statements[1]).toEqual(statements[0]);
    mailsAreTaken.resolve({});
    expect(at.asked.filter((line) => line.endsWith('/staff-mails'))).toHaveLength(1);
  });
});

describe('a link out of our e-mail', () => {
  let house: NotificationsHouse;

  beforeAll(async () => {
    house = await NotificationsHouse.open();
  }, 60_000);

  afterAll(() => house.close());

  it('is read, used and taken back alike, whether anybody known reads the address or nobody', async () => {
    await house.know([{ phone: '+13125550101', emails: ['rosa@example.org'] }]);
    const seen: string[] = [];
    for (const email of ['rosa@example.org', 'nobody@example.org']) {
      const token = makeUnsubscribeLink(house.keys, house.indexOfEmail(email));
      for (const path of ['/state', '', '/state', '/undo']) {
        let answer: object = {};
        const asked = await statementsOf(/numbers|contact_emails/, async () => {
          answer = await house.asWeb(`/internal/unsubscribes${path}`, { token, how: 'page' });
        });
        seen.push(JSON.stringify({ path, answer, asked }));
      }
    }
    expect(seen[1]).toContain('INSERT INTO outbox');
    expect(seen.slice(4)).toEqual(seen.slice(0, 4));
  });
});
