/** How the way out of a mail fares against RFC 8058. */
export interface UnsubscribeCheck {
  readonly list: string | null;
  readonly post: string | null;
  /** The address that one click posts to. */
  readonly url: string | null;
  readonly verdict: 'one-click' | 'by-hand' | 'missing' | 'broken' | 'not-needed';
}

interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads `List-Unsubscribe` and `List-Unsubscribe-Post`. One click needs a single web address, over TLS unless it leads
 * to this computer, and exactly the value that RFC 8058 names. A mail to one person that says so by Auto-Submitted, such
 * as a link to sign in, goes to no list and needs no way out.
 */
export function checkUnsubscribe(headers: readonly Header[]): UnsubscribeCheck {
  const list = headerNamed(headers, 'list-unsubscribe');
  const post = headerNamed(headers, 'list-unsubscribe-post');
  const url = firstWebAddress(list ?? '');
  return { list, post, url, verdict: list || post ? verdictOf(list, post, url) : verdictWithout(headers) };
}

function verdictOf(list: string | null, post: string | null, url: string | null): UnsubscribeCheck['verdict'] {
  if (!list) return 'broken';
  if (!post) return 'by-hand';
  return post === 'List-Unsubscribe=One-Click' && url && isSafe(url) ? 'one-click' : 'broken';
}

function verdictWithout(headers: readonly Header[]): UnsubscribeCheck['verdict'] {
  const submitted = headerNamed(headers, 'auto-submitted');
  return submitted !== null && submitted !== 'no' ? 'not-needed' : 'missing';
}

function headerNamed(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

function firstWebAddress(list: string): string | null {
  const addresses = [...list.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address.trim());
  return addresses.find((address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) ?? null;
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
