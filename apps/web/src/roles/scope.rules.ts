import type { Scope } from '#runtime';

/** One thing that bounds a role. */
export interface ScopeRow {
  readonly kind: 'circle' | 'action' | 'partner';
  readonly targetId: string;
  readonly endsAt: Date | null;
}

/** A scope in rows. */
export function rowsOf(scope: Scope | null): ScopeRow[] {
  const { circles = [], action, partner, until } = scope ?? {};
  return [
    ...circles.map((targetId) => ({ kind: 'circle', targetId, endsAt: null }) as const),
    ...(action ? [{ kind: 'action', targetId: action, endsAt: until ? new Date(until) : null } as const] : []),
    ...(partner ? [{ kind: 'partner', targetId: partner, endsAt: null } as const] : []),
  ];
}

/** The scope that rows make; without any it holds nothing, and the services refuse whatever needs one. */
export function scopeOf(rows: readonly ScopeRow[]): Scope {
  const circles = rows.filter(({ kind }) => kind === 'circle').map(({ targetId }) => targetId);
  const action = rows.find(({ kind }) => kind === 'action');
  const partner = rows.find(({ kind }) => kind === 'partner');
  return {
    ...(circles.length > 0 ? { circles } : {}),
    ...(action ? { action: action.targetId } : {}),
    ...(action?.endsAt ? { until: action.endsAt.toISOString() } : {}),
    ...(partner ? { partner: partner.targetId } : {}),
  };
}
