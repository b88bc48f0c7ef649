import { randomUUID } from 'node:crypto';
import { contactsChanged, replyUnderstood } from '#contracts';
import { headerNames } from '#messaging';
import { newId } from '#runtime';
import { probe } from '#testing';
import { violations } from '../checker/facts.js';
import type { HandMade } from '../ground/wire.js';
import { type ClusterFault, together } from './fault.js';

const topic = replyUnderstood.topic;
/** The copy that is tested breaks over a record with this header while it reads it. */
const header = 'rig_unreadable';

/** Records that no publisher of ours would make, each with a key of its own. */
function poisons(): HandMade[] {
  const headers = (type: string, id = newId()): Record<string, string> => ({
    [headerNames.specVersion]: '1.0',
    [headerNames.id]: id,
    [headerNames.type]: type,
    [headerNames.source]: 'rig',
    [headerNames.time]: '2026-12-03T18:00:00Z',
    [headerNames.correlationId]: newId(),
  });
  const good = headers(replyUnderstood.name);
  const made = (value: HandMade['value'], own: Record<string, string> = headers(replyUnderstood.name)): HandMade => ({
    topic,
    key: randomUUID(),
    value,
    headers: own,
  });
  return [
    made('{"replyId": '),
    made('null'),
    // The reading itself breaks, with an error that nobody foresaw.
    made('{}', { ...headers(replyUnderstood.name), [header]: '1' }),
    made('{"replyId": "no id at all"}'),
    made(null),
    made(JSON.stringify(replyUnderstood.example), headers('notifications.never-heard-of.v9')),
    made(JSON.stringify(contactsChanged.example), headers(contactsChanged.name)),
    made(JSON.stringify(replyUnderstood.example), headers(replyUnderstood.name, 'no uuid')),
    made(Buffer.from([0xff, 0xfe, 0x00, 0x80])),
    made(JSON.stringify({ ...replyUnderstood.example, more: 'x'.repeat(900_000), guests: 'many' })),
    // Well formed, and of an action that nobody has: the handler refuses it.
    made(JSON.stringify(replyUnderstood.example), good),
    { ...made('{}'), key: '{"a":1}' },
    { ...made('[]'), key: null },
    { ...made('{}', {}), key: randomUUID() },
  ];
}

/** Events that cannot be handled, while others flow. */
export const poison: ClusterFault = {
  id: 'F16',
  title:
    'poisoned events: bad JSON, a TypeError in reading, wrong schema, tombstone, unknown type, 900 kB, bytes, no headers',
  on: 'cluster',
  people: 240,
  patches: [
    {
      file: 'dist/libs/messaging/src',
      from: 'const payload = decodePayload(event, raw);',
      to: `if (record.headers.${header}) throw new TypeError('the rig broke the contract');
        const payload = decodePayload(event, raw);`,
    },
  ],
  async run(scene) {
    const { wire, databases } = scene.ground;
    const drop = async (): Promise<void> => {
      await scene.untilMidWave();
      const made = scene.random.shuffled(poisons());
      const parked = async (): Promise<number> => {
        const [row] = await databases.query<{ rows: number }>(
          'actions',
          'SELECT count(*)::int AS rows FROM parked_events',
        );
        return row?.rows ?? 0;
      };
      const before = await parked();
      await wire.produce(made);
      await probe(
        'all poison to be set aside',
        async () => {
          const now = (await parked()) - before;
          if (now < made.length) throw new Error(`${now} of ${made.length}`);
          return true;
        },
        { withinMs: 60_000, everyMs: 100 },
      );
    };
    await together(scene.wave({ answering: 60, stopping: 8 }), drop());
  },
  judge({ parked, records }) {
    const poisoned = records?.filter((record) => record.poison).length ?? 0;
    const aside = parked.filter(({ service }) => service === 'actions').length;
    return violations('I13', 'poison that was not set aside', aside < poisoned ? [`${aside} of ${poisoned}`] : []);
  },
};
