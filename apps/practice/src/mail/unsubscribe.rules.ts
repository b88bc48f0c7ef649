/** How the way out of a mail fares against RFC 8058. */
export interface UnsubscribeCheck {
  readonly list: string | null;
  readonly post: string | null;
  /** The address that one click posts to. */
  readonly url: string | null;
  readonly verdict: 'one-click' | 'by-hand' | 'missing' | 'broken';
}

interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads `List-Unsubscribe` and `List-Unsubscribe-Post`. One click needs a single web address, over TLS unless it leads
 * to this computer, and exactly the value that RFC 8058 names.
 */
export function checkUnsubscribe(headers: readonly Header[]): UnsubscribeCheck {
  const list = headerNamed(headers, 'list-unsubscribe');
  const post = headerNamed(headers, 'list-unsubscribe-post');
  const url = firstWebAddress(list ?? '');
  return { list, post, url, verdict: verdictOf(list, post, url) };
}

function verdictOf(list: string | null, post: string | null, url: string | null): UnsubscribeCheck['verdict'] {
  if (!list) return post ? 'broken' : 'missing';
  if (!post) return 'by-hand';
  return post === 'List-Unsubscribe=One-Click' && url && isSafe(url) ? 'one-click' : 'broken';
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
