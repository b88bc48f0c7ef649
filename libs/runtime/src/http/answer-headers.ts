const yearSeconds = 365 * 24 * 3600;

/** What no page of ours asks a browser for. */
const neverAsked = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'browsing-topics'];

/** What a document of ours may load: nothing from elsewhere and nothing inline, and no frame may hold it. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** For what is no page: whoever is shown it as one all the same gets nothing from it. */
const nothingAllowed = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * What every answer of every process begins with, refusals and redirects among them; a page or a file says its own in
 * place of some.
 *
 * @param publicUrl decides whether browsers shall come by https alone.
 */
export function answerHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': nothingAllowed,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': neverAsked.map((name) => `${name}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': `max-age=${String(yearSeconds)}` } : {}),
  };
}
