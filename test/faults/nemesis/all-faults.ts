import { killedSender } from './f1-killed-sender.js';
import { kafkaKilled } from './f10-kafka-killed.js';
import { slowHandler } from './f14-slow-handler.js';
import { poison } from './f16-poison.js';
import { crashedConsumer } from './f17-crashed-consumer.js';
import { killedDatabase } from './f18-killed-database.js';
import { ambiguousCommit } from './f19-ambiguous-commit.js';
import { lostAnswers } from './f2-lost-answers.js';
import { hostileDatabase } from './f22-hostile-database.js';
import { openTransaction } from './f23-open-transaction.js';
import { lateCommit } from './f24-late-commit.js';
import { askedToStop } from './f27-asked-to-stop.js';
import { twoRelays } from './f28-two-relays.js';
import { droppedAnswers } from './f3-dropped-answers.js';
import { killedHouse } from './f36-killed-house.js';
import { leftAlone, tooManyRequests } from './f4-too-many-requests.js';
import { manyStops } from './f5-stops.js';
import { stopsUnheard } from './f6-stops-unheard.js';
import { badCallbacks } from './f7-callbacks.js';
import { repeatedReplies } from './f8-repeated-replies.js';
import type { Fault } from './fault.js';

/** What can be chosen for one run of the rig. */
export interface FaultChoices {
  /** Seconds that the broker stays away in F10. */
  readonly awaySeconds: number;
  /** Minutes that senders stay down in F6 and a transaction stays open in F23; 0 for the time of a wave. */
  readonly minutes: number;
}

/** What the rig does when it is told nothing else. */
export const usualChoices: FaultChoices = { awaySeconds: 5, minutes: 0 };

/** What takes ten minutes each, as the list of faults has it, and the ids of the faults that differ by it. */
export const longChoices: FaultChoices = { awaySeconds: 120, minutes: 10 };
export const longFaults = ['F6', 'F10', 'F23'];

/** Every fault the rig can make, in the order in which they run. */
export function allFaults({ awaySeconds, minutes }: FaultChoices): readonly Fault[] {
  return [
    ...[droppedAnswers, lostAnswers, tooManyRequests, manyStops, badCallbacks, repeatedReplies, slowHandler, poison],
    ...[
      hostileDatabase,
      openTransaction(minutes),
      lateCommit,
      askedToStop,
      twoRelays,
      killedDatabase,
      stopsUnheard(minutes),
    ],
    ...[kafkaKilled(awaySeconds * 1000), killedSender, ambiguousCommit, crashedConsumer, killedHouse, leftAlone],
  ];
}
