/** Documents that are nested deeper than this are none of ours. */
const mostDepth = 32;

const [quote, backslash] = [0x22, 0x5c];
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** True for JSON that is nested too deeply; brackets alone are looked at, outside of texts. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfText(json, at);
    else if (opening.has(code) && ++depth > mostDepth) return true;
    else if (closing.has(code)) depth--;
  }
  return false;
}

/** The place of the quote that ends a text, or the end of the document. */
function endOfText(json: string, begin: number): number {
  for (let at = begin + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at++;
  }
  return json.length;
}
