import { describe, expect, it } from '@jest/globals';
import { keepMembership, type Membership, MembershipClass } from './keep-membership.js';

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A coordinator that hands out ids, and notes with which id it was asked to let a member in. */
class Coordinator {
  readonly askedAs: string[] = [];

  async joinGroup({ memberId }: { memberId: string }): Promise<object> {
    this.askedAs.push(memberId);
    const id = memberId || `member ${String(this.askedAs.length)}`;
    return { generationId: 1, leaderId: 'another', memberId: id, members: [], groupProtocol: 'any' };
  }

  async syncGroup(): Promise<object> {
    return { memberAssignment: Buffer.alloc(0) };
  }
}

function clusterWith(coordinator: Coordinator): object {
  const done = async (): Promise<void> => undefined;
  const known = { committedOffsets: () => ({}), findGroupCoordinator: async () => coordinator };
  return { ...known, connect: done, refreshMetadataIfNecessary: done };
}

/** A membership as kafkajs makes one each time that it begins a consumer anew. */
function membershipOf(cluster: object): Membership {
  const Group = MembershipClass as unknown as new (options: object) => Membership;
  const logger = { ...silent, namespace: () => silent };
  return new Group({
    cluster,
    groupId: 'contacts',
    topics: [],
    assigners: [],
    logger,
    instrumentationEmitter: { emit: nothing },
  });
}

async function begin(cluster: object): Promise<string | null> {
  const membership = membershipOf(cluster);
  await membership.connect();
  await membership.joinAndSync();
  return membership.memberId;
}

describe('a consumer that kafkajs begins anew (fault F10)', () => {
  it('asks to be let in as the member it was; another consumer is somebody else', async () => {
    keepMembership();
    keepMembership();
    const coordinator = new Coordinator();
    const [mine, other] = [clusterWith(coordinator), clusterWith(coordinator)];
    expect([await begin(mine), await begin(mine), await begin(other)]).toEqual(['member 1', 'member 1', 'member 3']);
    expect(coordinator.askedAs).toEqual(['', 'member 1', '']);
  });
});
