import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emailReachabilityChanged, emailReopened, joinAnswered, joinAsked, reachabilityChanged } from '#contracts';
import { Metrics, newId } from '#runtime';
import { CheckConsent } from '../../apps/contacts/src/consent/check-consent.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const header = 'first_name,last_name,mobile_phone,email,do_not_call';
const acts = ['attest', 'attest_elections', 'list', 'do_not_call', 'stop', 'late_stop', 'start', 'join'] as const;
const mailActs = ['unsubscribe', 'resubscribe'] as const;
type Act = (typeof acts)[number] | (typeof mailActs)[number];

let house: ContactsHouse;
let circleId: string;
let wordingVersion: number;
let people = 0;

beforeAll(async () => {
  house = await openContacts();
  ({ id: circleId } = await good(house.as<{ id: string }>('chair', 'POST', '/api/circles', { name: 'K-12' })));
  const shown = house.askService<{ version: number }>('web', '/internal/public/wordings/join');
  ({ version: wordingVersion } = await good(shown));
});
afterAll(() => house.close());

/** What somebody told the chapter, one word for each thing, kept by hand. */
class Card {
  texts: 'opted_in' | 'opted_out' | 'unknown' = 'unknown';
  mail: 'opted_in' | 'opted_out' | 'unknown' = 'unknown';
  private elections = { texts: false, mail: false };

  hear(act: Act): void {
    if (act === 'attest' || act === 'attest_elections') this.agree(act === 'attest_elections');
    if (['do_not_call', 'stop', 'late_stop'].includes(act)) this.texts = 'opted_out';
    if (act === 'stop' || act === 'late_stop' || act === 'unsubscribe') this.mail = 'opted_out';
    if (act === 'start' && this.texts === 'opted_out') this.texts = 'opted_in';
    if (act === 'resubscribe' && this.mail === 'opted_out') this.mail = 'opted_in';
  }

  /** A number that its owner closed stays closed to a form on a page; a list's mark does not close it. */
  join(numberClosed: boolean): void {
    if (!numberClosed) this.texts = 'opted_in';
  }

  get electionsBy(): { sms: string; email: string } {
    const of = (state: string, agreed: boolean): string =>
      state === 'opted_out' ? state : agreed ? 'opted_in' : 'unknown';
    return { sms: of(this.texts, this.elections.texts), email: of(this.mail, this.elections.mail) };
  }

  private agree(elections: boolean): void {
    if (this.texts === 'unknown') this.texts = 'opted_in';
    if (this.mail === 'unknown') this.mail = 'opted_in';
    if (!elections) return;
    this.elections.texts ||= this.texts === 'opted_in';
    this.elections.mail ||= this.mail === 'opted_in';
  }
}

/** Somebody with a phone and a mailbox of their own, known to a list that attests nothing. */
class Somebody {
  private readonly number: string;
  private id = '';
  private marks = { phoneIndex: '', emailIndex: '' };
  private numberClosed = false;

  private constructor() {
    people += 1;
    this.number = `312555${String(1000 + people)}`;
  }

  static async known(): Promise<Somebody> {
    const one = new Somebody();
    await one.list('no', null);
    const [row] = await house.database.query<{ id: string; phoneIndex: string; emailIndex: string }>(
      `SELECT c.id, p.phone_index AS "phoneIndex", c.email_index AS "emailIndex"
         FROM contacts c JOIN contact_phones p ON p.contact_id = c.id ORDER BY c.id DESC LIMIT 1`,
    );
    one.id = row?.id ?? '';
    one.marks = { phoneIndex: row?.phoneIndex ?? '', emailIndex: row?.emailIndex ?? '' };
    return one;
  }

  async does(act: Act, card: Card): Promise<void> {
    house.clock.step(60_000);
    if (act === 'join') {
      card.join(this.numberClosed);
      return this.join();
    }
    card.hear(act);
    if (act === 'stop' || act === 'late_stop') this.numberClosed = true;
    if (act === 'start') this.numberClosed = false;
    await this.act(act);
  }

  person(): Promise<ContactDetailReply> {
    return good(house.as('chair', 'GET', `/api/contacts/${this.id}`));
  }

  private act(act: Exclude<Act, 'join'>): Promise<void> {
    const { phoneIndex, emailIndex } = this.marks;
    const contactIds = [this.id];
    // A text that the provider told of late is older than what was taken in meanwhile.
    const when = new Date(house.clock.nowMs() - (act === 'late_stop' ? 10 * 60_000 : 0)).toISOString();
    const reach = { phoneIndex, contactIds, changedAt: when, how: 'carrier_keyword' } as const;
    switch (act) {
      case 'stop':
      case 'late_stop':
        return house.tell(reachabilityChanged, { ...reach, state: 'opted_out' });
      case 'start':
        return house.tell(reachabilityChanged, { ...reach, state: 'opted_in' });
      case 'unsubscribe':
        return house.tell(emailReachabilityChanged, {
          ...{ emailIndex, contactIds, state: 'opted_out', how: 'page', changedAt: when },
        });
      case 'resubscribe':
        return house.tell(emailReopened, { emailIndex, contactIds, reopenedAt: when });
      default:
        return this.list(act === 'do_not_call' ? 'yes' : 'no', act.startsWith('attest') ? act : null);
    }
  }

  private async list(doNotCall: 'yes' | 'no', attested: string | null): Promise<void> {
    const row = `Some,Body${this.number},${this.number},s${this.number}@example.org,${doNotCall}`;
    const consent = attested && {
      ...{ how: 'sign-up sheet', wording: 'Write to me about actions, about 8 a month.', attestedBy: 'A. Chair' },
      obtainedAt: house.clock.now().toISOString(),
      channels: ['sms', 'email'],
      purposes: attested === 'attest_elections' ? ['turnout', 'elections'] : ['turnout'],
    };
    const body = { fileName: `list ${newId()}.csv`, csv: [header, row].join('\n'), consent };
    await good(house.as('chair', 'POST', '/api/imports', body));
  }

  private async join(): Promise<void> {
    const form = { circleId, name: `Some Body${this.number}`, phone: this.number, language: 'en', wordingVersion };
    await good(house.asService('web', '/internal/joins', form));
    const asked = (await house.told(joinAsked)).at(-1);
    const answeredAt = new Date(house.clock.nowMs() + 1).toISOString();
    await house.tell(joinAnswered, { joinId: asked?.joinId ?? '', answer: 'yes', replyId: newId(), answeredAt });
  }
}

async function differences(): Promise<number> {
  const check = house.service.app.get(CheckConsent, { strict: false });
  for (let looked = 1; looked > 0;) looked = await check.run();
  const text = await house.service.app.get(Metrics, { strict: false }).registry.metrics();
  return Number(/^turnout_consent_differences (\d+)$/m.exec(text)?.[1]);
}

describe('the ledger of a person', () => {
  it('inv I16: leaves them as a card kept by hand says, after any acts in any order', async () => {
    const anyActs = fc.array(fc.constantFrom<Act>(...acts, ...mailActs), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(anyActs, async (said) => {
      const card = new Card();
      const somebody = await Somebody.known();
      for (const act of said) await somebody.does(act, card);
      const { smsConsent, emailConsent, consent } = await somebody.person();
      expect({ smsConsent, emailConsent }).toEqual({ smsConsent: card.texts, emailConsent: card.mail });
      const of = (purpose: string): object =>
        Object.fromEntries(
          consent.filter((one) => one.purpose === purpose).map(({ channel, state }) => [channel, state]),
        );
      expect(of('turnout')).toEqual({ sms: card.texts, email: card.mail });
      expect(of('elections')).toEqual(card.electionsBy);
    });
    await fc.assert(property, { numRuns: 25 });
    expect(await differences()).toBe(0);
  }, 120_000);

  it('is compared with what is kept of everybody, and a hand in the database is found', async () => {
    const somebody = await Somebody.known();
    const { id } = await somebody.person();
    await house.database.query(`UPDATE contacts SET sms_consent = 'opted_in' WHERE id = $1`, [id]);
    expect(await differences()).toBe(1);
    await house.database.query(`UPDATE contacts SET sms_consent = 'unknown' WHERE id = $1`, [id]);
    expect(await differences()).toBe(0);
  });
});
