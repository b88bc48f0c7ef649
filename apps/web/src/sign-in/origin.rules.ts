/** The headers of a request that tell where it comes from. */
export type OriginHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * True for a request that a browser sends from a page of another site. Browsers say so in Sec-Fetch-Site; older ones
 * send Origin, which is then held against the host that was asked.
 */
export function saysForeign({ 'sec-fetch-site': site, origin, host }: OriginHeaders): boolean {
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  // An older browser tells no origin of a page whose address is a secret.
  if (typeof origin !== 'string' || origin === 'null') return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** True unless a request says that it comes from a page of our own: what a session does must say so. */
export function isForeign(headers: OriginHeaders): boolean {
  if (typeof headers['sec-fetch-site'] === 'string') return saysForeign(headers);
  return typeof headers.origin !== 'string' || headers.origin === 'null' || saysForeign(headers);
}
