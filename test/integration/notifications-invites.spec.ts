import { afterEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { rsvpRecorded } from '#contracts';
import { makeUnsubscribeLink, newId, readAnswerLink, readUnsubscribeLink } from '#runtime';
import { probe } from '#testing';
import { byMail, luisMail, stateOf } from './mail-people.js';
import { NotificationsHouse } from './notifications-house.js';
import { waveOf, type WaveView } from './wave-view.js';

let house: NotificationsHouse;

afterEach(() => house.close());

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
    await probe('its id kept', async () => (await stateOf(house, luisMail))?.sid === mail.messageId);
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
    const wave = await waveOf(house, actionId);
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
