/** Name of the cookie that holds a session's token. */
export const sessionCookie = 'turnout_session';

/** Name of the cookie that tells visitors of the door apart before they are in. */
export const doorCookie = 'turnout_door';

/** The value of a cookie, or undefined. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name || key === `__Host-${name}`) return value;
  }
  return undefined;
}

/**
 * A Set-Cookie line that scripts cannot read and other sites cannot use. Over https it carries the `__Host-` prefix,
 * which ties it to this very host; browsers refuse that prefix without https, so a trial on localhost goes without.
 *
 * @param maxAgeSeconds 0 takes the cookie away.
 */
export function cookieLine(publicUrl: string, name: string, value: string, maxAgeSeconds: number): string {
  const secure = publicUrl.startsWith('https:');
  const fullName = secure ? `__Host-${name}` : name;
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${String(maxAgeSeconds)}`];
  return [`${fullName}=${value}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ');
}
