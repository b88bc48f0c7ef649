import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rsvpRecorded } from '#contracts';
import { probe } from '#testing';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';
const vera = '+13125550103';
const anHour = 60 * 60 * 1000;

let house: NotificationsHouse;
beforeEach(async () => {
  house = await NotificationsHouse.open({ env: { TURNOUT_UNDO_SECONDS: '3600' } });
});
afterEach(() => house.close());

interface Mark {
  readonly origin: string;
  readonly place: string;
}

const markPath = () => join(house.dataDir, 'notifications.mark');
const mark = async () => JSON.parse(await readFile(markPath(), 'utf8')) as Mark;
const waves = () =>
  house.query<{ state: string; heldFor: string | null }>('SELECT state, held_for AS "heldFor" FROM waves');

async function start(): Promise<void> {
  await house.addReplica();
  await probe('the door open', () => house.first.app.get(SendingDoor).isOpen);
}

async function planned(): Promise<void> {
  const ids = await house.know([{ phone: rosa }, { phone: luis }]);
  const { waveId } = await house.post();
  await house.ask(waveId, ids);
}

describe('fault F37: a start', () => {
  it('on the same database holds nothing', async () => {
    await planned();
    const before = await mark();
    await house.stop();
    await start();
    expect(await waves()).toEqual([{ state: 'running', heldFor: null }]);
    const after = await mark();
    expect(after.origin).toBe(before.origin);
    expect(BigInt(after.place)).toBeGreaterThanOrEqual(BigInt(before.place));
  });

  it('on one that is less far than it was holds its waves, once, and says so in the audit', async () => {
    await planned();
    await house.stop();
    const { origin, place } = await mark();
    await writeFile(markPath(), JSON.stringify({ origin, place: String(BigInt(place) + 1_000_000_000n) }));
    await start();
    expect(await waves()).toEqual([{ state: 'paused', heldFor: 'restored' }]);
    house.clock.step(2 * 60 * 60 * 1000);
    await house.stop();
    await start();
    expect(house.standIn.accepted()).toEqual([]);
    expect(await house.query(`SELECT actor, details FROM audit_entries WHERE deed = 'wave.held'`)).toEqual([
      { actor: 'service:notifications', details: { database: 'older' } },
    ]);
  });

  it('does not hold a wave that has nothing left to send', async () => {
    const { waveId } = await house.post();
    await house.ask(waveId, []);
    await house.stop();
    await writeFile(markPath(), JSON.stringify({ origin: 'another', place: '1' }));
    await start();
    expect(await waves()).toEqual([{ state: 'running', heldFor: null }]);
  });

  it('goes on with a mark that cannot be read, and writes a new one', async () => {
    await planned();
    await house.stop();
    await writeFile(markPath(), 'half a li');
    await start();
    expect(await waves()).toEqual([{ state: 'running', heldFor: null }]);
    expect((await mark()).place).toMatch(/^\d+$/);
  });
});

interface WaveShown {
  readonly id: string;
  readonly state: string;
  readonly sentSince: string | null;
  readonly accepted: number;
}

const wave = async (): Promise<WaveShown> => {
  const [row] = await house.query<{ action: string }>('SELECT action_id AS action FROM waves');
  const query = { actionId: row?.action ?? '' };
  const { body } = await house.as<{ waves: WaveShown[] }>('chair', 'GET', '/api/waves', { query });
  return body.waves[0] as WaveShown;
};
const resume = async () => house.as<{ code?: string }>('chair', 'POST', `/api/waves/${(await wave()).id}/resume`);

/** A wave is planned, the database is backed up, two of three are texted, and it is set back to the backup. */
async function setBackHalfway(): Promise<void> {
  const ids = await house.know([{ phone: rosa }, { phone: luis }, { phone: vera, zones: ['Pacific/Honolulu'] }]);
  const { waveId } = await house.post();
  await house.ask(waveId, ids);
  await house.stop();
  await house.backUp();
  await house.addReplica();
  house.clock.step(anHour + 60_000);
  await probe('two texts', () => house.standIn.accepted().length === 2);
  await house.text(rosa, '1');
  await house.stop();
  await house.restore();
  house.clock.step(anHour);
}

const textsToEach = () => [rosa, luis, vera].map((phone) => house.textsTo(phone).length);

describe('fault F37, inv I1: what was sent after the backup', () => {
  it('is found at the provider, counts as sent and goes to nobody twice; the rest goes when a chair says so', async () => {
    await setBackHalfway();
    await start();
    expect(await wave()).toMatchObject({ state: 'paused', sentSince: 'known', accepted: 2 });
    expect(await house.states()).toMatchObject({ planned: 1 });
    house.clock.step(4 * anHour);
    expect(textsToEach()).toEqual([1, 1, 0]);
    expect(await resume()).toMatchObject({ status: 200 });
    await probe('the third text', () => house.textsTo(vera).length === 1);
    expect(textsToEach()).toEqual([1, 1, 1]);
  });

  it('also the answer to a text that is taken in a second time', async () => {
    const [contactId = ''] = await house.know([{ phone: rosa }]);
    const { actionId, shiftId } = await house.post();
    const yes = { ...rsvpRecorded.example, replyId: null, actionId, shiftId, contactId };
    await house.stop();
    await house.backUp();
    await house.addReplica();
    await house.tell(rsvpRecorded, yes);
    await probe('the echo', () => house.textsTo(rosa).length === 1);
    await house.stop();
    await house.restore();
    await start();
    await house.tell(rsvpRecorded, yes);
    expect(await house.states()).toEqual({ delivered: 1 });
    expect(house.textsTo(rosa)).toHaveLength(1);
  });

  it('also what is planned anew after the start, as people whom contacts names again', async () => {
    await setBackHalfway();
    await start();
    await house.query('DELETE FROM messages');
    await house.query(`UPDATE waves SET state = 'running', held_for = NULL`);
    const people = await house.query<{ id: string }>('SELECT contact_id AS id FROM known_contacts');
    await house.query(
      `INSERT INTO recovered_texts SELECT gen_random_uuid(), 'SM' || n.phone_index::text, n.phone_index,
              sha256(convert_to(body, 'UTF8')), 'delivered', NULL, $1
         FROM contact_numbers AS n, wave_texts WHERE language = 'en'`,
      [house.clock.now()],
    );
    await house.ask(
      (await wave()).id,
      people.map(({ id }) => id),
    );
    expect(await house.states()).toEqual({ delivered: 3 });
    expect(await house.query('SELECT FROM recovered_texts')).toEqual([]);
  });

  it('keeps a wave held while the provider is away, whoever paused it besides', async () => {
    await setBackHalfway();
    const { port } = new URL(house.standIn.url);
    await house.standIn.close();
    await house.addReplica();
    await probe('the wave held', async () => (await wave()).sentSince === 'asking');
    expect(await resume()).toMatchObject({ status: 409, body: { code: 'sent_since_not_known' } });
    await house.as('chair', 'POST', `/api/waves/${(await wave()).id}/pause`);
    expect(await resume()).toMatchObject({ status: 409, body: { code: 'sent_since_not_known' } });
    await house.reopenStandIn(Number(port));
    await probe('the wave let go', async () => (await resume()).status === 200);
  });

  it('is not known when the provider does not tell: the chair reads so, and decides', async () => {
    await setBackHalfway();
    const [twilioAccountSid, twilioMessagingServiceSid] = ['AC', 'MG'].map((kind) => kind + '0'.repeat(32));
    await house.restart({ twilioAccountSid, twilioMessagingServiceSid, twilioAuthToken: 'x'.repeat(32) });
    await probe('the word', async () => (await wave()).sentSince === 'unknown');
    expect(await wave()).toMatchObject({ state: 'paused', accepted: 0 });
    expect(await resume()).toMatchObject({ status: 200 });
  });
});
