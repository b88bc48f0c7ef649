/** The parts of a request that tell where it comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for a changing request that a browser sends from a page of another site. Browsers say so in Sec-Fetch-Site;
 * older ones send Origin, which is then held against the host that was asked.
 */
export function isForeignChange(request: RequestOrigin): boolean {
  if (readingMethods.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin, host } = request.headers;
  if (typeof origin !== 'string') return true;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
