import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SteppableClock, type SettingValues } from '#runtime';

const fileName = 'practice-clock.json';
const saved = z.object({ offsetMs: z.number() });

/** The clock of practice mode, and what to tell about where it starts. */
export interface PracticeClock {
  readonly clock: SteppableClock;
  readonly note: string | null;
}

/**
 * The clock that the simulator shows and steps. How far it was stepped is kept in the data folder, so that a restart
 * does not throw the product back in time. A first start at night begins at the next minute in which texts may go:
 * somebody who tries Turnout after dinner wants to see a text arrive.
 *
 * @param nextOpen the next instant at which an ask may be sent in the chapter's zone.
 */
export function practiceClock(values: SettingValues, nextOpen: (zone: string, at: Date) => Date): PracticeClock {
  if (values.clockStartsAt) return { clock: new SteppableClock(values.clockStartsAt), note: null };
  const file = join(values.dataDir, fileName);
  const kept = existsSync(file) ? saved.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs : null;
  const clock = new SteppableClock();
  const note = kept === null ? beginAtOpenMinute(clock, values.timeZone, nextOpen) : null;
  clock.step(kept ?? 0);
  const keep = (): void => writeFileSync(file, JSON.stringify({ offsetMs: offsetOf(clock) }));
  keep();
  clock.onStep(keep);
  return { clock, note };
}

function beginAtOpenMinute(
  clock: SteppableClock,
  zone: string,
  nextOpen: (zone: string, at: Date) => Date,
): string | null {
  const now = clock.now();
  const open = nextOpen(zone, now);
  if (open.getTime() <= now.getTime()) return null;
  clock.set(open);
  const shown = open.toLocaleString('en-US', { timeZone: zone, weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return `It is quiet hours in ${zone}, so the practice clock starts at ${shown}. The simulator can step it.`;
}

function offsetOf(clock: SteppableClock): number {
  return clock.nowMs() - new SteppableClock().nowMs();
}
