import type { RuleNode } from '#words';
import type { Action, Wave } from '../api/shapes.js';

/** What a wave after the first is for: those who have not answered, or people who were not asked yet. */
export type FurtherKind = 'nudge' | 'further';

/** Of whom somebody chose, whom the wave would ask, and whom it leaves out because of what came before. */
export interface AgainRules {
  readonly asked: RuleNode;
  /** Asked by an earlier wave; null where these are the ones who are meant. */
  readonly outAsked: RuleNode | null;
  /** Answered; for people who were not asked yet, those of them who did so all the same. */
  readonly outAnswered: RuleNode;
}

/** The rules as the service holds a wave to them. */
export function againRules(kind: FurtherKind, actionId: string, chosen: RuleNode | undefined): AgainRules {
  const asked: RuleNode = { is: 'asked', withinDays: null, actionId };
  const answered: RuleNode = { is: 'answered', answer: null, withinDays: null, actionId };
  const parts = chosen === undefined ? [] : 'all' in chosen ? chosen.all : [chosen];
  const base: RuleNode = kind === 'nudge' ? asked : { not: asked };
  return {
    asked: { all: [base, { not: answered }, ...parts] },
    outAsked: kind === 'nudge' ? null : { all: [asked, ...parts] },
    outAnswered: { all: [base, answered, ...parts] },
  };
}

/** True while people can be asked again: the action is to come, and all whom its waves so far are for are known. */
export function canAskAgain(action: Pick<Action, 'state' | 'shifts'>, waves: readonly Wave[], nowMs: number): boolean {
  const lastStart = Math.max(...action.shifts.map(({ startsAt }) => Date.parse(startsAt)));
  const known = waves.every(({ audience, state }) => audience !== null || state === 'stopped');
  return action.state === 'posted' && waves.length > 0 && known && lastStart > nowMs;
}
