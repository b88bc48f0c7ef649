/**
 * Changing addresses of the front door whose proof is not a cookie, and what it is instead. A cookie counts nothing
 * there. Every other changing address asks a browser for the token of the page that it comes from, so that a new one
 * is guarded without a thought.
 */
export const ownProofs: Readonly<Record<string, string>> = {
  'POST /a/:slug': 'none: anybody may answer, and the number itself is asked by text',
  'POST /a/:slug/answer': "the person's own link, in the form",
  'POST /c/:slug': 'none: anybody may ask to join, and the number itself is asked by text',
  'POST /hooks/twilio/inbound': "the provider's signature",
  'POST /hooks/twilio/status/:token': "the provider's signature",
  'POST /k/:token/here': "the captain's link",
  'POST /unsubscribe/:token': 'the link of the e-mail; mail programs post it from no page of ours (RFC 8058)',
  'POST /unsubscribe/:token/undo': 'the link of the e-mail',
};

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True for a request that may change something. */
export function isChange(method: string): boolean {
  return !readingMethods.has(method);
}
