import { afterEach, beforeAll, describe } from '@jest/globals';
import { deliveryHolds } from './delivery.js';
import { crashesHold } from './crash.js';
import { failuresHold } from './failures.js';
import { hangingHolds } from './hanging.js';
import { parkingHolds } from './parking.js';
import { relayHolds } from './relay.js';
import { oneProcessHolds } from './one-process.js';
import { replicasHold } from './replicas.js';
import { type Carriage, World } from './world.js';

/** Everything that the product relies on whatever carries its events; each broker runs all of it. */
export function brokerConformance(kind: Carriage['kind'], carriage: () => Promise<Carriage>): void {
  describe(`${kind} broker`, () => {
    let how: Carriage;
    const worlds: World[] = [];
    const open = async (readers?: World['readers']): Promise<World> => {
      const world = new World(how, readers);
      worlds.push(world);
      return world;
    };

    beforeAll(async () => {
      how = await carriage();
    });

    afterEach(async () => {
      for (const world of worlds.splice(0)) await world.close();
    });

    deliveryHolds(open);
    relayHolds(open);
    failuresHold(open);
    hangingHolds(open);
    parkingHolds(open);
    crashesHold(open);
    if (kind === 'in-process') oneProcessHolds(open);
    else replicasHold(open);
  });
}
