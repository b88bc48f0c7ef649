/** What decides whether a link still opens anything. */
export interface LinkLife {
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

/** A link that was revoked says so even after its end; before either it is live. */
export function linkState({ endsAt, revokedAt }: LinkLife, now: Date): 'live' | 'ended' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return endsAt <= now ? 'ended' : 'live';
}

/** A view is noted again only after this time: viewers ask again and again. */
const viewedAgainMs = 60_000;

/** Whether it should be noted that somebody is looking. */
export function isViewToNote(lastViewedAt: Date | null, now: Date): boolean {
  return lastViewedAt === null || Math.abs(now.getTime() - lastViewedAt.getTime()) >= viewedAgainMs;
}
