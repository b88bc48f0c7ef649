import type { Wave } from '../api/shapes.js';

/** Where a wave is, as far as a chair can do something about it. */
export type WaveStage = 'approval' | 'undo' | 'waiting' | 'paused' | 'stopped' | 'done';

/**
 * The stage of a wave at an instant: `approval` while a second person has to approve it; `undo` while nothing can have
 * gone out yet; `waiting` while texts wait to go; `done` once none does. One whose people are being counted goes on by
 * itself or asks for approval a moment later, so nobody is told of that.
 */
export function stageOf(wave: Wave, nowMs: number): WaveStage {
  if (wave.state === 'stopped') return 'stopped';
  if (wave.heldFor === 'approval') return 'approval';
  if (wave.state === 'paused' && wave.heldFor !== 'counting') return 'paused';
  if (secondsLeft(wave, nowMs) > 0) return 'undo';
  return wave.audience !== null && wave.waiting === 0 ? 'done' : 'waiting';
}

/** Whole seconds until the first text of a wave may go; never below 0. */
export function secondsLeft(wave: Pick<Wave, 'startsAt'>, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(wave.startsAt) - nowMs) / 1000));
}

/** The wave that buttons act on: the first one that is not over. */
export function waveToSteer(waves: readonly Wave[], nowMs: number): Wave | undefined {
  return waves.find((wave) => !['stopped', 'done'].includes(stageOf(wave, nowMs)));
}
