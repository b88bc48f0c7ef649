import { afterEach, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { askAll, byMail, luisMail, mailedTo, stateOf } from './mail-people.js';
import { NotificationsHouse } from './notifications-house.js';
import { waveOf } from './wave-view.js';

const rosa = '+13125550101';
const rosasMail = 'rosa@example.org';

/** Settings of an installation with a carrier and without a mail server. */
const live = {
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 't',
  TWILIO_MESSAGING_SERVICE_SID: 'MG1',
  SMTP_URL: '',
};

let house: NotificationsHouse;

afterEach(() => house.close());

describe('a wave over two channels', () => {
  it('asks by text where that is possible, else by e-mail, and nobody twice', async () => {
    house = await NotificationsHouse.open();
    const { actionId, waveId, ids } = await askAll(house, [
      { phone: rosa, emails: [rosasMail] },
      byMail(luisMail),
      { phone: '+13125550103', consent: 'unknown', emails: ['ana@example.org', 'ana2@example.org'] },
      { phone: '+13125550104', consent: 'unknown', emails: ['tom@example.org'], emailConsent: 'unknown' },
      byMail(luisMail.toUpperCase(), { phone: '+13125550105' }),
    ]);
    await probe('all handed over', () => house.standIn.accepted().length === 1 && mailedTo(house).length === 2);
    expect(mailedTo(house).sort()).toEqual(['ana@example.org', luisMail]);
    expect(house.textsTo(rosa)).toHaveLength(1);
    // Rosa can no longer be texted, and contacts tells her audience again: she was asked all the same.
    await house.know([{ phone: rosa, emails: [rosasMail], contactId: ids[0], version: 2, consent: 'unknown' }]);
    await house.ask(waveId, ids);
    await probe('all written', async () => (await waveOf(house, actionId)).accepted === 3);
    const wave = await waveOf(house, actionId);
    expect(wave.asked).toBe(3);
    expect(wave.byChannel).toMatchObject([
      { channel: 'sms', asked: 1, accepted: 1 },
      { channel: 'email', asked: 2, accepted: 2 },
    ]);
    expect(mailedTo(house)).toHaveLength(2);
    expect(wave.leftOut).toContainEqual({ reason: 'no_consent', people: 2 });
  });

  it('inv I1: sends each e-mail once, whichever of two replicas takes it', async () => {
    house = await NotificationsHouse.open();
    await house.addReplica();
    const people = Array.from({ length: 60 }, (_, at) =>
      byMail(`person${String(at)}@example.org`, { phone: `+13125554${String(100 + at)}` }),
    );
    await askAll(house, people);
    await probe('all written', async () => (await house.states()).accepted === 60, { withinMs: 30_000 });
    expect(mailedTo(house)).toHaveLength(60);
    expect(new Set(mailedTo(house)).size).toBe(60);
    const ids = house.standIn.mails().map(({ messageId }) => messageId);
    const kept = await house.query<{ sid: string }>('SELECT provider_sid AS sid FROM messages');
    expect(ids.sort()).toEqual(kept.map(({ sid }) => sid).sort());
    expect(await house.query('SELECT 1 AS one FROM claims')).toEqual([]);
  });

  it('asks nobody by e-mail where there is no mail server, and says so', async () => {
    house = await NotificationsHouse.open({ env: live });
    const { actionId } = await askAll(house, [byMail(luisMail)]);
    expect(await waveOf(house, actionId)).toMatchObject({
      asked: 0,
      leftOut: [{ reason: 'no_mail_server', people: 1 }],
    });
    expect(mailedTo(house)).toEqual([]);
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
    expect(mailedTo(house)).toEqual([]);
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
    await probe('the one mail', () => mailedTo(house).length === 1);
    expect(await house.states()).toMatchObject({ 'suppressed stopped': 1 });
  });
});

describe('an e-mail of unknown fate', () => {
  it.each([
    ['drop-after-data', 1],
    ['lose-after-data', 0],
  ] as const)('fault F3, inv I1, inv I5: after %s nothing is sent a second time', async (fault, kept) => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault, times: 1 });
    await askAll(house, [byMail(luisMail)]);
    await probe('its doubt', async () => ['unknown', 'parked'].includes((await stateOf(house, luisMail))?.state ?? ''));
    await probe('it parked', async () => (await stateOf(house, luisMail))?.state === 'parked', { withinMs: 40_000 });
    expect(house.standIn.mails()).toHaveLength(kept);
    expect(await house.query('SELECT attempts FROM messages')).toEqual([{ attempts: 1 }]);
  });

  it('fault F3: is waited for eight seconds and no longer', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'stall', times: 1, milliseconds: 20_000 });
    await askAll(house, [byMail(luisMail), byMail('ana@example.org')]);
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
    await askAll(house, [...mails, ...texts]);
    await probe('all texts', async () => (await house.states()).delivered === 12);
    expect((await house.states()).accepted).toBeUndefined();
  });
});

describe('an e-mail that was definitely not accepted', () => {
  it('goes when the mail server can be reached again', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'refuse-connection', times: 2 });
    await askAll(house, [byMail(luisMail)]);
    await probe('the mail', () => mailedTo(house).length === 1, { withinMs: 40_000 });
    await probe('it written', async () => (await stateOf(house, luisMail))?.state === 'accepted');
    expect(house.standIn.mails()).toHaveLength(1);
  });

  it('goes again later after 451', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'try-later', times: 1 });
    await askAll(house, [byMail(luisMail)]);
    await probe('it planned again', async () => {
      const due = await house.query('SELECT 1 FROM due_messages WHERE due_at > $1', [house.clock.now()]);
      return due.length === 1;
    });
    expect(await stateOf(house, luisMail)).toMatchObject({ state: 'planned', code: 451000 });
    expect(mailedTo(house)).toEqual([]);
    house.clock.step(301_000);
    await probe('the mail', () => mailedTo(house).length === 1);
  });

  it('ends an address that is refused twice with 550, in words a chair can act on', async () => {
    house = await NotificationsHouse.open();
    house.standIn.misbehaveByMail({ fault: 'refuse-recipient', times: 2 });
    const { actionId, ids } = await askAll(house, [byMail(luisMail)]);
    await probe('the refusal', async () => (await stateOf(house, luisMail))?.state === 'rejected');
    expect((await waveOf(house, actionId)).failed).toMatchObject([{ channel: 'email', code: 550000, people: 1 }]);
    const second = await house.post();
    await house.ask(second.waveId, ids);
    await probe('the second refusal', async () => (await house.states()).rejected === 2);
    const third = await house.post();
    await house.ask(third.waveId, ids);
    expect(await waveOf(house, third.actionId)).toMatchObject({
      asked: 0,
      leftOut: [{ reason: 'not_reachable', people: 1 }],
    });
    expect(mailedTo(house)).toEqual([]);
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
    expect(mailedTo(house)).toEqual([]);
    await house.as('chair', 'POST', `/api/waves/${waveId}/resume`);
    await probe('the mail', () => mailedTo(house).length === 1);
  });
});
