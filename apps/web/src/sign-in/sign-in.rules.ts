/** The token in what somebody pasted: a whole set-up link or the token alone. */
export function linkTokenIn(pasted: unknown): string {
  if (typeof pasted !== 'string') return '';
  return pasted.trim().split('/').at(-1)?.split('?')[0] ?? '';
}

/** A path of ours to go to after signing in; anything that could lead elsewhere is dropped. */
export function safeNext(next: unknown): string | null {
  if (typeof next !== 'string' || !/^\/(console|approve|status|sign-ins|staff|prove|b|k|a)(\/|\?|$)/.test(next))
    return null;
  return next.includes('//') || next.includes('\\') ? null : next;
}
