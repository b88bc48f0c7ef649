/** Browsers by the mark they leave, the ones that pretend to be others first. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\/|Chromium\//],
  ['Safari', /Safari\//],
];

const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux|X11/],
];

/**
 * A browser and its system in the few words by which its owner recognises it, such as `Chrome · Android`; no version
 * and nothing else that would tell two such devices apart. Empty when nothing is known.
 */
export function deviceOf(userAgent: string | undefined): string {
  const named = [browsers, systems].map((kinds) => kinds.find(([, mark]) => mark.test(userAgent ?? ''))?.[0]);
  return named.filter((name) => name !== undefined).join(' · ');
}
