/** The parts of a request that tell whether a hand was at work. */
interface PressedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The field of a form that was shown once more, because it could not be told who sent it the first time. */
export const againField = 'again';

/** Safari, and every browser of an iPhone: made of WebKit and of nothing that only calls itself so. */
const webKit = /AppleWebKit\/(?!.*(?:Chrome|Chromium|HeadlessChrome|Android)\b)/;

/**
 * True when a person pressed the button of a page that a link in an e-mail opens. Scanners of mail open such links too,
 * run scripts and send forms. Chromium and Firefox say by Sec-Fetch-User that a person did it, with or without scripts.
 * WebKit has no word for that, so there it is enough that the form was on a page of ours. From whatever says nothing,
 * old browsers and scanners alike, only a form that was shown a second time counts.
 */
export function isPressedByHand({ headers }: PressedRequest, form: Readonly<Record<string, unknown>>): boolean {
  if (headers['sec-fetch-user'] === '?1' || form[againField] === 'yes') return true;
  const agent = headers['user-agent'];
  return headers['sec-fetch-site'] === 'same-origin' && typeof agent === 'string' && webKit.test(agent);
}

/** What a form said, to be sent once more. */
export function sentOnceMore(form: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields = Object.entries(form).filter((field): field is [string, string] => typeof field[1] === 'string');
  return { ...Object.fromEntries(fields.map(([name, value]) => [name, value.slice(0, 400)])), [againField]: 'yes' };
}
