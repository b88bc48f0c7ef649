import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { NotificationsHouse } from './notifications-house.js';
import { waveOf, type WaveView } from './wave-view.js';

let house: NotificationsHouse;

afterEach(() => house.close());

/** So many people with numbers of their own. */
function many(people: number, from = 200): { phone: string }[] {
  return Array.from({ length: people }, (_, at) => ({ phone: `+1312555${String(from + at).padStart(4, '0')}` }));
}

describe('a wave by day', () => {
  beforeEach(async () => {
    house = await NotificationsHouse.open();
  });

  it('check H1: is planned, filled and sent with no further step, each person in their language', async () => {
    const ids = await house.know([{ phone: '+13125550101' }, { phone: '+13125550102', language: 'es' }]);
    const audience = { circleId: null, language: null, rule: { not: { is: 'texted_within', days: 7 } } } as const;
    const { actionId, waveId } = await house.post({ audience });
    await house.ask(waveId, ids);
    await probe('two texts', () => house.standIn.accepted().length === 2);
    expect(house.textsTo('+13125550101')[0]).toMatch(/Coming\? 1=yes/);
    expect(house.textsTo('+13125550102')[0]).toMatch(/1=voy/);
    await probe('both delivered', async () => (await house.states()).delivered === 2);
    expect(await waveOf(house, actionId)).toMatchObject({
      ...{ audience: 2, asked: 2, waiting: 0, accepted: 2, delivered: 2, leftOut: [], suppressed: [] },
      audienceRule: audience,
    });
  });

  it('asks one text per phone and nobody without consent, and says who was left out and why', async () => {
    const ids = await house.know([
      ...[{ phone: '+13125550101' }, { phone: '+13125550101' }, { phone: '+13125550102' }],
      ...[
        { phone: '+13125550103', consent: 'unknown' as const },
        { phone: '+13125550104', consent: 'opted_out' as const },
      ],
    ]);
    await house.text('+13125550102', 'STOP');
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, ids);
    // Told twice, as a broker may: nobody is asked twice for it.
    await house.ask(waveId, ids);
    await probe('one text', async () => (await house.states()).delivered === 1);
    const wave = await waveOf(house, actionId);
    expect(wave.asked).toBe(1);
    expect(house.standIn.accepted().map(({ to }) => to)).toEqual(['+13125550101']);
    expect(Object.fromEntries(wave.leftOut.map(({ reason, people }) => [reason, people]))).toMatchObject({
      ...{ no_consent: 2, opted_out: 2, not_reachable: 2 },
    });
  });

  it('holds one text per phone and wave by constraint, whoever inserts it', async () => {
    const [contactId] = await house.know([{ phone: '+13125550101' }]);
    const { waveId } = await house.post();
    await house.ask(waveId, [contactId as string]);
    const copy = `INSERT INTO messages (wave_id, contact_id, phone_index, channel, purpose, slice, language, zones, segments,
                    state, created_at)
                  SELECT wave_id, $1, phone_index, channel, purpose, slice, language, zones, segments, state, created_at
                    FROM messages LIMIT 1`;
    await expect(house.query(copy, [waveId])).rejects.toThrow(/messages_phone_once/);
    const sameOwner = copy.replace(
      'phone_index, channel, purpose, slice, language, zones, segments, state, created_at\n                    FROM',
      `decode('ff', 'hex'), channel, purpose, slice, language, zones, segments, state, created_at
                    FROM`,
    );
    await expect(house.query(sameOwner, [contactId])).rejects.toThrow(/messages_contact_once/);
  });

  it('asks people whom contacts tells of only after the audience', async () => {
    const late = { phone: '+13125550101', contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90' };
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, [late.contactId]);
    expect(await waveOf(house, actionId)).toMatchObject({
      asked: 0,
      leftOut: [{ reason: 'not_known_yet', people: 1 }],
    });
    await house.know([late]);
    await probe('their text', () => house.textsTo(late.phone).length === 1);
    expect(await waveOf(house, actionId)).toMatchObject({ asked: 1, leftOut: [] });
  });

  it('ignores what contacts said before about a person', async () => {
    const contactId = '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90';
    await house.know([{ phone: '+13125550101', contactId, version: 2, consent: 'opted_out' }]);
    await house.know([{ phone: '+13125550101', contactId, version: 1, consent: 'opted_in' }]);
    const { waveId, actionId } = await house.post();
    await house.ask(waveId, [contactId]);
    expect((await waveOf(house, actionId)).leftOut).toEqual([{ reason: 'opted_out', people: 1 }]);
  });

  it('plans an action that is posted twice once', async () => {
    const { actionId } = await house.post();
    await house.post({ actionId });
    const { body } = await house.as<{ waves: WaveView[] }>('chair', 'GET', '/api/waves', { query: { actionId } });
    expect(body.waves).toHaveLength(1);
  });

  it('leaves a third ask of a day for the next one', async () => {
    const ids = await house.know([{ phone: '+13125550101' }]);
    const shifts = [
      { shiftId: ids[0] as string, startsAt: '2026-10-20T11:00:00Z', endsAt: '2026-10-20T15:00:00Z', target: 1 },
    ];
    for (const expected of [1, 2, 2]) {
      const { waveId } = await house.post({ shifts });
      await house.ask(waveId, ids);
      await probe(`${String(expected)} asks`, async () => {
        const due = await house.query('SELECT 1 FROM due_messages WHERE due_at <= $1', [house.clock.now()]);
        return due.length === 0 && house.textsTo('+13125550101').length === expected;
      });
    }
    house.clock.step(25 * 60 * 60 * 1000);
    await probe('the third ask', () => house.textsTo('+13125550101').length === 3);
  });
});

describe('a wave that a chair stops or holds', () => {
  const stopped = { state: 'stopped', suppressed: [{ reason: 'stopped', people: 40 }], waiting: 0 };

  it('check A10: stopped within its undo time sends nothing, for ever', async () => {
    house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '60' } });
    const ids = await house.know(many(40));
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, ids);
    const { body } = await house.as<WaveView>('chair', 'POST', `/api/waves/${waveId}/stop`);
    expect(body).toMatchObject(stopped);
    house.clock.step(120_000);
    const resumed = await house.as<{ code: string }>('chair', 'POST', `/api/waves/${waveId}/resume`);
    expect(resumed).toMatchObject({ status: 409, body: { code: 'wave_was_stopped' } });
    // People whom contacts names only now are not asked either.
    await house.ask(waveId, await house.know(many(1, 900)));
    expect(await waveOf(house, actionId)).toMatchObject({ ...stopped, leftOut: [{ reason: 'stopped', people: 1 }] });
    expect(house.standIn.accepted()).toEqual([]);
    const deeds = await house.query('SELECT deed, details FROM audit_entries ORDER BY position');
    expect(deeds).toEqual([
      { deed: 'wave.started', details: { people: 40 } },
      { deed: 'wave.stopped', details: {} },
    ]);
  });

  it('check A10: paused lets nothing begin that was claimed before, and goes on without doubles', async () => {
    house = await NotificationsHouse.open({ env: { SMS_MESSAGES_PER_SECOND: '1000' } });
    const ids = await house.know(many(60));
    house.desk.shut();
    const { waveId } = await house.post();
    await house.ask(waveId, ids);
    await probe('a claim', async () => ((await house.states()).attempting ?? 0) > 0);
    await house.as('chair', 'POST', `/api/waves/${waveId}/pause`);
    house.desk.open();
    await probe('all given back', async () => (await house.states()).planned === 60);
    expect(house.standIn.accepted()).toEqual([]);
    await house.as('chair', 'POST', `/api/waves/${waveId}/resume`);
    await probe('all delivered', async () => (await house.states()).delivered === 60);
    expect(new Set(house.standIn.accepted().map(({ to }) => to)).size).toBe(60);
    expect(house.standIn.accepted()).toHaveLength(60);
  });

  it('is no wave at all', async () => {
    house = await NotificationsHouse.open();
    const path = '/api/waves/0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fb0/stop';
    expect(await house.as('chair', 'POST', path)).toMatchObject({ status: 404, body: { code: 'wave_not_found' } });
    expect(await house.as('partner', 'POST', path)).toMatchObject({ status: 403 });
  });
});

describe('a wave at night', () => {
  it('inv I7: waits for the hours of each person, all candidate zones of theirs included', async () => {
    // Friday, 7 in the evening in Chicago: 8 in New York, where it is too late, and 5 in Los Angeles.
    house = await NotificationsHouse.open({ startsAt: '2026-10-17T00:00:00Z' });
    const ids = await house.know([
      { phone: '+13125550101' },
      { phone: '+12125550102', zones: ['America/New_York'] },
      { phone: '+12135550103', zones: ['America/Los_Angeles'] },
      { phone: '+18005550104', zones: ['America/New_York', 'America/Los_Angeles'] },
      { phone: '+18005550105', zones: ['Middle-earth/Shire'] },
    ]);
    const shifts = [
      { shiftId: ids[0] as string, startsAt: '2026-10-18T23:00:00Z', endsAt: '2026-10-19T01:00:00Z', target: 1 },
    ];
    const { actionId, waveId } = await house.post({ shifts });
    await house.ask(waveId, ids);
    await probe('the two who may be asked', () => house.standIn.accepted().length === 2);
    expect(
      house.standIn
        .accepted()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['+12135550103', '+13125550101']);
    const [chicago, west] = ['+13125550101', '+12135550103'].map((phone) =>
      house.standIn.accepted().find(({ to }) => to === phone),
    );
    // The provider may queue a text until the person's evening, and never longer than ten hours.
    expect(chicago?.validitySeconds).toBeGreaterThan(3_000);
    expect(chicago?.validitySeconds).toBeLessThanOrEqual(3_600);
    expect(west?.validitySeconds).toBeGreaterThan(10_000);
    await probe('the others moved', async () => {
      const due = await house.query<{ opens: Date }>('SELECT due_at AS opens FROM due_messages ORDER BY due_at');
      return due.map(({ opens }) => opens.toISOString()).join() === '2026-10-17T13:00:00.000Z,2026-10-17T16:00:00.000Z';
    });
    house.clock.set(new Date('2026-10-17T13:00:00Z'));
    await probe('New York', () => house.textsTo('+12125550102').length === 1);
    house.clock.set(new Date('2026-10-17T16:00:00Z'));
    await probe('both of them open', () => house.textsTo('+18005550104').length === 1);
    expect(await waveOf(house, actionId)).toMatchObject({
      suppressed: [{ reason: 'too_late', people: 1 }],
      waiting: 0,
    });
  });

  it('refuses an ask that cannot arrive two hours before the start, never moving it past the action', async () => {
    house = await NotificationsHouse.open({ startsAt: '2026-10-17T02:00:00Z' });
    const { actionId, waveId } = await house.post();
    await house.ask(waveId, await house.know([{ phone: '+13125550101' }]));
    const late = [{ reason: 'too_late', people: 1 }];
    await probe('the refusal', async () => (await waveOf(house, actionId)).suppressed[0]?.people === 1);
    expect(await waveOf(house, actionId)).toMatchObject({ suppressed: late, asked: 1, waiting: 0 });
    house.clock.set(new Date('2026-10-17T14:00:00Z'));
    expect(house.standIn.accepted()).toEqual([]);
  });

  it('check A3: is previewed with its texts, their price and its first minute', async () => {
    house = await NotificationsHouse.open({ startsAt: '2026-10-17T02:00:00Z' });
    const draft = {
      ...{ kind: 'picket', partnerName: 'Nurses Local 1021', place: '1200 Main St.', timeZone: 'America/Chicago' },
      shifts: [{ startsAt: '2026-10-18T12:00:00Z', endsAt: '2026-10-18T16:00:00Z' }],
    };
    const preview = (other: object = {}) =>
      house.as('chair', 'POST', '/api/waves/preview', { body: { ...draft, ...other } });
    const texts = ['en', 'es'].map((language) => ({
      ...{ language, encoding: 'GSM-7', guiltyLetters: [], plainWording: null },
    }));
    const firstTextAt = '2026-10-17T14:00:00.000Z';
    expect(await preview()).toMatchObject({ status: 200, body: { firstTextAt, tooLate: false, texts } });
    const dear = await preview({ extraWords: { en: '', es: 'Llegaré' + ' más temprano' } });
    expect(dear.body).toMatchObject({ texts: [{}, { encoding: 'UCS-2', guiltyLetters: ['á'] }] });
    const late = await preview({ shifts: [{ startsAt: '2026-10-17T11:00:00Z', endsAt: '2026-10-17T15:00:00Z' }] });
    expect(late.body).toMatchObject({ tooLate: true });
    const refused = await preview({ extraWords: { en: 'Reply YES to come', es: '' } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'reserved_word_asked', detail: 'yes' } });
  });
});
