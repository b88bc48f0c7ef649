import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { SystemClock } from './clock.js';

const bytesOfOne = 16;
const clock = new SystemClock();
/** Random bytes are fetched for many ids at once: asking for sixteen at a time costs more than all the rest of an id. */
const pool = new Uint8Array(bytesOfOne * 256);
let used = pool.length;
let lastMs = 0;
let sequence = 0;

/** A new uuidv7: unique without asking anybody, and rows made after one another lie beside one another in an index. */
export function newId(): string {
  const random = nextRandom();
  const now = clock.nowMs();
  if (now > lastMs) {
    lastMs = now;
    // Half of the range stays free for those that follow in the same millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    sequence = sequence + 1;
  }
  return v7({ msecs: lastMs, seq: sequence, random });
}

function nextRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytesOfOne;
  return pool.subarray(used - bytesOfOne, used);
}
