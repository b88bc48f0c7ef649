import { describe, expect, it } from '@jest/globals';
import { Logger } from '#runtime';
import { probe } from '#testing';
import { OffsetCommits } from './offset-commits.js';

const logger = new Logger({ service: 'notifications', level: 'silent', format: 'json' });

/** A group that notes what it is told; its place is wherever it says. */
function group(fail = false) {
  const told: unknown[] = [];
  const at = { topics: [{ topic: 't', partitions: [{ partition: 0, offset: '0' }] }] };
  return {
    told,
    at,
    uncommittedOffsets: () => structuredClone(at),
    commitOffsetsIfNecessary: async (offsets?: unknown): Promise<void> => {
      told.push(offsets);
      if (fail) throw new Error('The coordinator has moved');
    },
  };
}

describe('telling Kafka how far a group is (bar I3)', () => {
  it('says the last place of many once, without being asked again', async () => {
    const commits = new OffsetCommits(logger);
    const one = group();
    for (const offset of ['1', '2', '3']) {
      one.at.topics = [{ topic: 't', partitions: [{ partition: 0, offset }] }];
      commits.moved(one);
    }
    await probe('the place told', () => one.told.length > 0);
    expect(one.told).toEqual([{ topics: [{ topic: 't', partitions: [{ partition: 0, offset: '3' }] }] }]);
  });

  it('says at once what is left when it ends, and nothing twice', async () => {
    const commits = new OffsetCommits(logger);
    const one = group();
    commits.moved(one);
    await commits.tell();
    await commits.tell();
    expect(one.told).toHaveLength(1);
  });

  it('goes on when the broker did not take it', async () => {
    const commits = new OffsetCommits(logger);
    const [failing, well] = [group(true), group()];
    commits.moved(failing);
    await commits.tell();
    commits.moved(well);
    await commits.tell();
    expect(well.told).toHaveLength(1);
  });
});
