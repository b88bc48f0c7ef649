import { afterEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { rsvpRecorded } from '#contracts';
import { makeUnsubscribeLink, newId, readAnswerLink, readUnsubscribeLink } from '#runtime';
import { probe } from '#testing';
import { NotificationsHouse, type Someone } from './notifications-house.js';

const rosa = '+13125550101';
const rosasMail = 'rosa@example.org';
const luisMail = 'luis@example.org';

interface WaveView {
  readonly asked: number;
  readonly accepted: number;
  readonly leftOut: { reason: string; people: number }[];
  readonly failed: { channel: string; code: number; people: number; words: string }[];
  readonly byChannel: { channel: string; asked: number; accepted: number }[];
  readonly mails: { language: string; subject: string; text: string }[];
}

/** Settings of an installation with a carrier and without a mail server. */
const live = {
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 't',
  TWILIO_MESSAGING_SERVICE_SID: 'MG1',
  SMTP_URL: '',
};

let house: NotificationsHouse;

afterEach(() => house.close());

/** Somebody without a phone for texts. */
const byMail = (email: string, more: Partial<Someone> = {}): Someone => ({
  ...{ phone: `+1312555${String(1000 + email.length * 37 + email.charCodeAt(0)).slice(-4)}`, textable: false },
  ...{ emails: [email], ...more },
});

async function askAll(people: Someone[]): Promise<{ actionId: string; waveId: string; ids: string[] }> {
  const ids = await house.know(people);
  const wave = await house.post();
  await house.ask(wave.waveId, ids);
  return { ...wave, ids };
}

async function waveOf(actionId: string): Promise<WaveView> {
  const { body } = await house.as<{ waves: WaveView[] }>('chair', 'GET', '/api/waves', { query: { actionId } });
  return body.waves[0] as WaveView;
}

/** Addresses that mail lies in, in order. */
const mailedTo = (): string[] => house.standIn.mails().flatMap(({ to }) => to);

async function stateOf(email: string): Promise<{ state: string; code: number | null; sid: string | null } | undefined> {
  const [row] = await house.query<{ state: string; code: number | null; sid: string | null }>(
    'SELECT state, error_code AS code, provider_sid AS sid FROM messages WHERE phone_index = $1',
    [Buffer.from(house.indexOfEmail(email), 'hex')],
  );
  return row;
}

describe('a wave over two channels', () => {
  it('asks by text where that is possible, else by e-mail, and nobody twice', async () => {
    house = await NotificationsHouse.open();
    const { actionId, waveId, ids } = await askAll([
      { phone: rosa, emails: [rosasMail] },
      byMail(luisMail),
      { phone: '+13125550103', consent: 'unknown', emails: ['ana@example.org', 'ana2@example.org'] },
      { phone: '+13125550104', consent: 'unknown', emails: ['tom@example.org'], emailConsent: 'unknown' },
      byMail(luisMail.toUpperCase(), { phone: '+13125550105' }),
    ]);
    await probe('all handed over', () => house.standIn.accepted().length === 1 && mailedTo().length === 2);
    expect(mailedTo().sort()).toEqual(['ana@example.org', luisMail]);
    expect(house.textsTo(rosa)).toHaveLength(1);
    // Rosa can no longer be texted, and contacts tells her audience again: she was asked all the same.
    await house.know([{ phone: rosa, emails: [rosasMail], contactId: ids[0], version: 2, consent: 'unknown' }]);
    await house.ask(waveId, ids);
    await probe('all written', async () => (await waveOf(actionId)).accepted === 3);
    const wave = await waveOf(actionId);
    expect(wave.asked).toBe(3);
    expect(wave.byChannel).toMatchObject([
      { channel: 'sms', asked: 1, accepted: 1 },
      { channel: 'email', asked: 2, accepted: 2 },
    ]);
    expect(mailedTo()).toHaveLength(2);
    expect(wave.leftOut).toContainEqual({ reason: 'no_consent', people: 2 });
  });

  it('inv I1: sends each e-mail once, whichever of two replicas takes it', async () => {
    house = await NotificationsHouse.open();
    await house.addReplica();
    const people = Array.from({ length: 60 }, (_, at) =>
      byMail(`person${String(at)}@example.org`, { phone: `+13125554${String(100 + at)}` }),
    );
    await askAll(people);
    await probe('all written', async () => (await house.states()).accepted === 60, { withinMs: 30_000 });
    expect(mailedTo()).toHaveLength(60);
    expect(new Set(mailedTo()).size).toBe(60);
    const ids = house.standIn.mails().map(({ messageId }) => messageId);
    const kept = await house.query<{ sid: string }>('SELECT provider_sid AS sid FROM messages');
    expect(ids.sort()).toEqual(kept.map(({ sid }) => sid).sort());
    expect(await house.query('SELECT 1 AS one FROM claims')).toEqual([]);
  });

  it('asks nobody by e-mail where there is no mail server, and says so', async () => {
    house = await NotificationsHouse.open({ env: live });
    const { actionId } = await askAll([byMail(luisMail)]);
    expect(await waveOf(actionId)).toMatchObject({ asked: 0, leftOut: [{ reason: 'no_mail_server', people: 1 }] });
    expect(mailedTo()).toEqual([]);
  });

  it('inv I5: ends what was planned while there was a mail server, when it is too late for it', async () => {
    house = await NotificationsHouse.open({ startsAt: '2026-10-17T02:00:00Z' });
    const ids = await house.know([byMail(luisMail)]);
    const shifts = [
      { shiftId: ids[0] as string, startsAt: '2026-10-17T17:00:00Z', endsAt: '2026-10-17T19:00:00Z', target: 1 },
    ];
    const { waveId } = await house.post({ shifts });
    await house.ask(waveId, ids);
    await probe('it moved to the morning', async () => {
      return (await house.query('SELECT 1 FROM due_messages WHERE due_at = $1', ['2026-10-17T14:00:00Z'])).length === 1;
    });
    house.clock.set(new Date('2026-10-17T15:30:00Z'));
    await house.restart({
      ...{ twilioAccountSid: 'AC1', twilioAuthToken: 't', twilioMessagingServiceSid: 'MG1', smtpUrl: undefined },
    });
    await probe('its end', async () => (await house.states())['suppressed too_late'] === 1);
    expect(mailedTo()).toEqual([]);
  });

  it('inv I7: keeps the hours of asks, and a stopped wave sends no e-mail', async () => {
    house = await NotificationsHouse.open({ startsAt: '2026-10-17T02:00:00Z' });
    const ids = await house.know([byMail(luisMail)]);
    const shifts = [
      { shiftId: ids[0] as string, startsAt: '2026-10-18T23:00:00Z', endsAt: '2026-10-19T01:00:00Z', target: 1 },
    ];
    const first = await house.post({ shifts });
    await house.ask(first.waveId, ids);
    const second = await house.post({ shifts });
    await house.ask(second.waveId, ids);
    await probe('both moved to the morning', async () => {
      const due = await house.query('SELECT 1 FROM due_messages WHERE due_at = $1', ['2026-10-17T14:00:00Z']);
      return due.length === 2;
    });
    await house.as('chair', 'POST', `/api/waves/${second.waveId}/stop`);
    house.clock.set(new Date('2026-10-17T14:00:00Z'));
    await probe('the one mail', () => mailedTo().length === 1);
    expect(await house.states()).toMatchObject({ 'suppressed stopped': 1 });
  });
});

type Mail = ReturnType<NotificationsHouse['standIn']['mails']>[number];

/** Luis, who reads Spanish, is asked by e-mail. */
async function inviteLuis(): Promise<{ actionId: string; shiftId: string; ids: string[]; mail: Mail }> {
  const ids = await house.know([byMail(luisMail, { language: 'es' })]);
  const wave = await house.post({ slug: 'mercy-0191', title: 'Picket at <Mercy> & friends' });
  await house.ask(wave.waveId, ids);
  const mail = await probe('the mail', () => house.standIn.mails()[0]);
  return { ...wave, ids, mail };
}

async function contentOf(
  mail: Mail,
): Promise<{ text: string; html: string; calendar: string; headers: Map<string, string> }> {
  const { text, html, attachments, headers } = await house.standIn.readMail(mail);
  return {
    ...{ text: text ?? '', html: html ?? '', calendar: attachments[0]?.text ?? '' },
    headers: new Map(headers.map(({ name, value }) => [name.toLowerCase(), value])),
  };
}

describe('the invite by e-mail', () => {
  it('check B8: stands alone as text, fetches nothing as HTML, and carries the person’s own links and a way out', async () => {
    house = await NotificationsHouse.open();
    const { actionId, ids, mail } = await inviteLuis();
    const { text, html, headers } = await contentOf(mail);
    expect(mail.from).toBe('turnout@turnout.test');
    await probe('its id kept', async () => (await stateOf(luisMail))?.sid === mail.messageId);
    expect(text).toContain('sábado, 17 de octubre, 6:00 a 10:00 a.\u00a0m. (hora de Chicago)');
    expect(text).toContain('2525 S. Michigan Ave., north gate');
    const link = /http:\/\/turnout\.test\/a\/mercy-0191\?lang=es&t=([\w-]+)&answer=(yes|maybe|no)/g;
    const answers = [...text.matchAll(link)];
    expect(answers.map(([, , answer]) => answer)).toEqual(['yes', 'maybe', 'no']);
    for (const [url, token = ''] of answers) {
      expect(readAnswerLink(house.keys, token)).toEqual({ actionId, contactId: ids[0] });
      expect(html).toContain(url.replaceAll('&', '&#38;'));
    }
    expect(html).toContain('Picket at &#60;Mercy&#62; &#38; friends');
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|@import| src=/i);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, way = '', token = ''] =
      /^<(http:\/\/turnout\.test\/unsubscribe\/([\w-]+))>$/.exec(headers.get('list-unsubscribe') ?? '') ?? [];
    expect(readUnsubscribeLink(house.keys, token)).toBe(house.indexOfEmail(luisMail));
    expect(text).toContain(way);
  });

  it('carries a calendar file that another program reads', async () => {
    house = await NotificationsHouse.open();
    const { actionId, shiftId, mail } = await inviteLuis();
    const { calendar } = await contentOf(mail);
    const events = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent');
    expect(events.map((component) => component.toJSON() as unknown)).toHaveLength(1);
    const event = new ICAL.Event(events[0]);
    expect(event).toMatchObject({ uid: `${actionId}.${shiftId}@turnout.test`, sequence: 0 });
    expect(event.startDate.toString()).toBe('2026-10-17T11:00:00Z');
    expect(event.endDate.toString()).toBe('2026-10-17T15:00:00Z');
    expect(event.location).toBe('2525 S. Michigan Ave., north gate');
    expect(event.summary).toBe('Picket at <Mercy> & friends');
  });

  it('is shown to the chair beforehand and afterwards, without anybody’s links', async () => {
    house = await NotificationsHouse.open();
    const draft = {
      ...{ kind: 'picket', partnerName: 'Nurses Local 1021', place: '1200 Main St.', timeZone: 'America/Chicago' },
      shifts: [{ startsAt: '2026-10-18T12:00:00Z', endsAt: '2026-10-18T16:00:00Z' }],
    };
    const { body } = await house.as<WaveView>('chair', 'POST', '/api/waves/preview', { body: draft });
    expect(body.mails).toMatchObject([
      { language: 'en', subject: 'Picket with Nurses Local 1021, Sun Oct 18, 7-11 am' },
      { language: 'es', subject: 'Piquete de huelga con Nurses Local 1021, Dom 18 oct, 7-11 am' },
    ]);
    const { actionId } = await house.post();
    const wave = await waveOf(actionId);
    for (const { text } of [...body.mails, ...wave.mails]) expect(text).not.toMatch(/MarkOf/);
    expect(wave.mails[0]?.text).toContain('6:00–10:00 am (Chicago time)');
  });
});

/** Luis answers by the link of his invite, as actions tells of it. */
async function answerByLink(
  { actionId, shiftId, ids }: { actionId: string; shiftId: string; ids: string[] },
  answer: 'yes' | 'maybe' | 'no',
  guests: number,
): Promise<void> {
  const recorded = { ...rsvpRecorded.example, rsvpId: newId(), recordedAt: house.clock.now().toISOString() };
  await house.tell(rsvpRecorded, {
    ...{ ...recorded, actionId, shiftId, contactId: ids[0] as string, answer, guests },
    ...{ source: 'page', verified: true, replyId: null },
  });
}

describe('the echo of an answer by e-mail', () => {
  it('check H2: goes to whoever answered by the link, at night too, with the calendar and a way to change it', async () => {
    house = await NotificationsHouse.open();
    const luis = await inviteLuis();
    house.clock.set(new Date('2026-10-17T05:00:00Z'));
    await answerByLink(luis, 'yes', 2);
    const echo = await probe('the echo', () => house.standIn.mails()[1]);
    expect(echo.to).toEqual([luisMail]);
    expect(echo.subject).toBe('Contamos contigo: Picket at <Mercy> & friends, sáb 17 oct, 6-10 am');
    const { text, calendar, headers } = await contentOf(echo);
    expect(text).toMatch(/^Anotado: tú y 2 personas más, sáb 17 oct, 6-10 am, 2525 S. Michigan Ave., north gate\.\n/);
    const [, token = ''] = /\/a\/mercy-0191\?lang=es&t=([\w-]+)$/m.exec(text) ?? [];
    expect(readAnswerLink(house.keys, token)).toEqual({ actionId: luis.actionId, contactId: luis.ids[0] });
    const [event] = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent');
    expect(new ICAL.Event(event).uid).toBe(`${luis.actionId}.${luis.shiftId}@turnout.test`);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    await probe('it written', async () => (await house.states()).accepted === 2);
    const asked = await house.query(`SELECT 1 AS one FROM messages WHERE purpose = 'ask'`);
    expect(asked).toHaveLength(1);
  });

  it('has nothing for the calendar of who cannot come, and stays away when it would become a nuisance', async () => {
    house = await NotificationsHouse.open();
    const luis = await inviteLuis();
    await answerByLink(luis, 'no', 0);
    const echo = await probe('the echo', () => house.standIn.mails()[1]);
    expect((await house.standIn.readMail(echo)).attachments).toEqual([]);
    for (let times = 0; times < 6; times += 1) await answerByLink(luis, times % 2 ? 'no' : 'yes', 0);
    await probe('five echoes', async () => (await house.states()).accepted === 6);
    expect(await house.query(`SELECT 1 AS one FROM messages WHERE template = 'mail_echo'`)).toHaveLength(5);
  });

  it('check B8: never goes to an address that was closed', async () => {
    house = await NotificationsHouse.open();
    const luis = await inviteLuis();
    const token = makeUnsubscribeLink(house.keys, house.indexOfEmail(luisMail));
    await house.asWeb('/internal/unsubscribes', { token, how: 'page' });
    await answerByLink(luis, 'yes', 0);
    expect(await house.query(`SELECT 1 AS one FROM messages WHERE template = 'mail_echo'`)).toEqual([]);
    expect(house.standIn.mails()).toHaveLength(1);
  });
});

describe('an e-mail of unknown fate', () => {
  it.each([
    ['drop-after-data', 1],
    ['lose-after-data', 0],
  ] as const)('fault F3, inv I1, inv I5: after %s nothing is sent a second time', async (fault, kept) => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault, times: 1 });
    await askAll([byMail(luisMail)]);
    await probe('its doubt', async () => ['unknown', 'parked'].includes((await stateOf(luisMail))?.state ?? ''));
    await probe('it parked', async () => (await stateOf(luisMail))?.state === 'parked', { withinMs: 40_000 });
    expect(house.standIn.mails()).toHaveLength(kept);
    expect(await house.query('SELECT attempts FROM messages')).toEqual([{ attempts: 1 }]);
  });

  it('fault F3: is waited for eight seconds and no longer', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'stall', times: 1, milliseconds: 20_000 });
    await askAll([byMail(luisMail), byMail('ana@example.org')]);
    await probe('the other', async () => (await house.states()).accepted === 1);
    await probe(
      'its doubt',
      async () => ((await house.states()).unknown ?? 0) + ((await house.states()).parked ?? 0) === 1,
      {
        withinMs: 15_000,
      },
    );
    expect(house.standIn.mails()).toHaveLength(2);
  });

  it('leaves texts alone while the mail server is slow', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'stall', milliseconds: 20_000 });
    const mails = Array.from({ length: 12 }, (_, at) =>
      byMail(`person${String(at)}@example.org`, { phone: `+13125552${String(100 + at)}` }),
    );
    const texts = Array.from({ length: 12 }, (_, at) => ({ phone: `+13125553${String(100 + at)}` }));
    await askAll([...mails, ...texts]);
    await probe('all texts', async () => (await house.states()).delivered === 12);
    expect((await house.states()).accepted).toBeUndefined();
  });
});

describe('an e-mail that was definitely not accepted', () => {
  it('goes when the mail server can be reached again', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'refuse-connection', times: 2 });
    await askAll([byMail(luisMail)]);
    await probe('the mail', () => mailedTo().length === 1, { withinMs: 40_000 });
    await probe('it written', async () => (await stateOf(luisMail))?.state === 'accepted');
    expect(house.standIn.mails()).toHaveLength(1);
  });

  it('goes again later after 451', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'try-later', times: 1 });
    await askAll([byMail(luisMail)]);
    await probe('it planned again', async () => {
      const due = await house.query('SELECT 1 FROM due_messages WHERE due_at > $1', [house.clock.now()]);
      return due.length === 1;
    });
    expect(await stateOf(luisMail)).toMatchObject({ state: 'planned', code: 451000 });
    expect(mailedTo()).toEqual([]);
    house.clock.step(301_000);
    await probe('the mail', () => mailedTo().length === 1);
  });

  it('ends an address that is refused twice with 550, in words a chair can act on', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'refuse-recipient', times: 2 });
    const { actionId, ids } = await askAll([byMail(luisMail)]);
    await probe('the refusal', async () => (await stateOf(luisMail))?.state === 'rejected');
    expect((await waveOf(actionId)).failed).toMatchObject([{ channel: 'email', code: 550000, people: 1 }]);
    const second = await house.post();
    await house.ask(second.waveId, ids);
    await probe('the second refusal', async () => (await house.states()).rejected === 2);
    const third = await house.post();
    await house.ask(third.waveId, ids);
    expect(await waveOf(third.actionId)).toMatchObject({ asked: 0, leftOut: [{ reason: 'not_reachable', people: 1 }] });
    expect(mailedTo()).toEqual([]);
  });

  it('is held back when its wave is paused after the claim', async () => {
    house = await NotificationsHouse.open();
    const ids = await house.know([byMail(luisMail)]);
    house.desk.shut();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('a claim', async () => (await house.states()).attempting === 1);
    await house.as('chair', 'POST', `/api/waves/${waveId}/pause`);
    house.desk.open();
    await probe('it given back', async () => (await house.states()).planned === 1);
    expect(mailedTo()).toEqual([]);
    await house.as('chair', 'POST', `/api/waves/${waveId}/resume`);
    await probe('the mail', () => mailedTo().length === 1);
  });
});
