/** What a run of digits must look like to be taken for a phone number: ten to fifteen digits, loosely punctuated. */
const phoneShape = /\+?\d(?:[\s().-]{0,2}\d){9,14}/g;
/** Without slashes: a path through a folder named @something is no address, and whoever reads a log needs it. */
const emailShape = /[^\s@<>"'/\\]{1,64}@[^\s@<>"'/\\]{1,190}\.[a-z]{2,24}/gi;
/**
 * Long runs of letters with digits among them, or with more capitals than words of ours have: one token in some tens of
 * thousands has no digit.
 */
const tokenShape = /\b(?=[A-Za-z0-9_-]*[A-Za-z])(?=[A-Za-z_-]*\d|(?:[a-z_-]*[A-Z]){6})[A-Za-z0-9_-]{32,}\b/g;
/** Ids of ours are long and have digits too, and must stay readable in a log. */
const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The text without anything that has the shape of a phone number, an e-mail address or a token. */
export function scrub(text: string): string {
  return text
    .split(/(\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)/i)
    .map((part) => (idShape.test(part) ? part : scrubPart(part)))
    .join('');
}

function scrubPart(text: string): string {
  return text.replace(emailShape, '[e-mail]').replace(tokenShape, '[token]').replace(phoneShape, '[number]');
}
