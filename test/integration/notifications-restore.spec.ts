import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { probe } from '#testing';
import { SendingDoor } from '../../apps/notifications/src/sending/sending-door.js';
import { NotificationsHouse } from './notifications-house.js';

const rosa = '+13125550101';
const luis = '+13125550102';

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
