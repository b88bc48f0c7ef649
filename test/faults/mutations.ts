import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '#testing';
import type { Patch } from './ground/product-copy.js';
import { Grounds } from './grounds.js';
import { allFaults, usualChoices } from './nemesis/all-faults.js';
import { runSeed, type SeedResult } from './run-seed.js';

/** A promise of the product taken away, and the fault under which the rig must notice. */
interface Mutation {
  readonly name: string;
  readonly fault: string;
  readonly patches: readonly Patch[];
}

const notifications = 'dist/apps/notifications/src';
const messaging = 'dist/libs/messaging/src';

/** Each is made in the copy of the build that is tested; the product has no switch for any of them. */
export const mutations: readonly Mutation[] = [
  {
    name: 'the consent re-check is removed from the claim',
    fault: 'F5',
    patches: [
      { file: notifications, from: `WHEN number.state = 'opted_out' THEN 'opted_out'`, to: '' },
      {
        file: notifications,
        from: `IS DISTINCT FROM 'opted_in' THEN 'no_consent'`,
        to: `= 'nobody' THEN 'no_consent'`,
      },
    ],
  },
  {
    name: 'the inbox key is removed: every arrival is taken for new',
    fault: 'F28',
    patches: [
      {
        file: messaging,
        from: 'id::text FROM unnest($2::uuid[]) AS id WHERE id NOT IN (SELECT event_id FROM fresh)',
        to: 'id::text FROM unnest($2::uuid[]) AS id WHERE false',
      },
    ],
  },
  {
    name: 'the attempt row is removed: texts are posted before the attempt is durable',
    fault: 'F2',
    patches: [
      {
        file: notifications,
        from: 'const claim = await this.database.transaction(async (sql)=>{',
        to: `let undone;
        const undo = (error)=>{ if (undone && error === undone) return undone; throw error; };
        const claim = await this.database.transaction(async (sql)=>{`,
      },
      {
        file: notifications,
        from: `this.crashpoints.reach('before-claim-commit');
            return taken;
        });`,
        to: `undone = taken;
            throw undone;
        }).catch(undo);`,
      },
    ],
  },
  {
    name: 'an unknown fate is taken for a failure and sent again',
    fault: 'F2',
    patches: [{ file: notifications, from: `state: 'unknown'\n`, to: `state: 'planned', dueIn: 1\n` }],
  },
  {
    name: 'the relay’s bound for late commits is removed: what is below the highest place that was sent is never read',
    fault: 'F24',
    patches: [
      {
        file: messaging,
        from: 'this.highestSent = Math.max(this.highestSent, id);',
        to: 'this.highestSent = Math.max(this.highestSent, id); this.floor = this.highestSent;',
      },
      { file: messaging, from: 'above: 0', to: 'above: drain.horizon.above' },
    ],
  },
];

/** What the proof of one mutation came to. */
export interface Proof {
  readonly name: string;
  readonly fault: string;
  /** Seeds until it was found; null when it never was. */
  readonly seeds: number | null;
  readonly found: readonly string[];
}

/** Runs the rig on a product that breaks one promise, for each of them, until the checker says so. */
export async function proveTheChecker(mostSeeds: number, tell: (result: SeedResult) => void): Promise<boolean> {
  const proofs: Proof[] = [];
  for (const mutation of mutations) {
    console.log(`mutation: ${mutation.name}`);
    proofs.push(await prove(mutation, mostSeeds, tell));
    await keep(proofs);
  }
  for (const { name, fault, seeds, found } of proofs) {
    const told = seeds === null ? `NOT FOUND in ${mostSeeds} seeds` : `found at seed ${seeds} by ${found.join(', ')}`;
    console.log(`${told}: ${name} (${fault})`);
  }
  return proofs.every(({ seeds }) => seeds !== null);
}

async function prove(
  { name, fault: id, patches }: Mutation,
  mostSeeds: number,
  tell: (result: SeedResult) => void,
): Promise<Proof> {
  const fault = allFaults(usualChoices).find((one) => one.id === id);
  if (!fault) throw new Error(`There is no fault ${id}.`);
  const grounds = new Grounds(1, patches);
  try {
    for (let seed = 1; seed <= mostSeeds; seed++) {
      const result = await runSeed(fault, seed, grounds, { restWithinMs: 30_000 });
      tell({ ...result, failure: result.failure?.split('\n')[0] ?? null });
      const found = [...new Set(result.violations.map(({ invariant }) => invariant))];
      if (found.length > 0) return { name, fault: id, seeds: seed, found };
    }
    return { name, fault: id, seeds: null, found: [] };
  } finally {
    await grounds.close();
  }
}

async function keep(proofs: readonly Proof[]): Promise<void> {
  const file = join(repositoryRoot(), '.cache', 'faults', 'mutations.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(proofs, null, 1));
}
