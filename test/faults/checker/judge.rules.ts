import { judgeI3, judgeI4, judgeI8 } from './counting.rules.js';
import { judgeI13, judgeI9 } from './events.rules.js';
import type { Facts, Violation } from './facts.js';
import { judgeI1, judgeI2, judgeI5, judgeI6 } from './sending.rules.js';

/** The invariants that the rig holds the product to. */
const judges = [judgeI1, judgeI2, judgeI3, judgeI4, judgeI5, judgeI6, judgeI8, judgeI9, judgeI13];

/** Everything that is not as it must be. */
export function judge(facts: Facts): Violation[] {
  return judges.flatMap((one) => one(facts));
}
