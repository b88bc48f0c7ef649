import type { Draft } from './draft.rules.js';

/** What every screen of posting gets. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}
