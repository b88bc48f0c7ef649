/**
 * Whether one word becomes the other by one slip of the finger: a letter more, less, changed, or two neighbours
 * swapped. Equal words are no slip. One pass, no table.
 */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = firstDifference(short, long);
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short.charAt(at) === long.charAt(at + 1) && short.charAt(at + 1) === long.charAt(at) && sameFrom(at + 2);

  function sameFrom(position: number): boolean {
    return short.slice(position) === long.slice(position);
  }
}

function firstDifference(short: string, long: string): number {
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  return at;
}

/** The word with runs of a letter cut to that many: "yesss" to "yes", "coool" to "cool". */
export function squeezed(word: string, run: 1 | 2): string {
  let result = '';
  for (const character of word) {
    if (!result.endsWith(character.repeat(run))) result += character;
  }
  return result;
}
