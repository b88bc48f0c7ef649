/** As many links of one mail as are looked at. */
const mostLinks = 30;

const webAddress = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g;

/** Every web address in the words of a mail, each once, in the order in which a reader meets them. */
export function linksIn(text: string | null, html: string | null): string[] {
  const words = [text ?? '', htmlDecoded(html ?? '')];
  const found = words.flatMap((part) => part.match(webAddress) ?? []).filter((address) => URL.canParse(address));
  return [...new Set(found)].slice(0, mostLinks);
}

/** True for an address of the front door itself: no other is ever opened. */
export function isOwn(address: string, publicUrl: string): boolean {
  return URL.canParse(publicUrl) && new URL(address).origin === new URL(publicUrl).origin;
}

function htmlDecoded(html: string): string {
  return html
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
