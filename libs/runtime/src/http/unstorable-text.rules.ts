/** One field of a request, by its path. */
interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** More would say no more. */
const mostFound = 20;

const isUnstorable = (text: string): boolean => text.includes('\0');

/**
 * The paths of texts of a request that no database of ours can keep: PostgreSQL has no way to write a NUL. Names of
 * fields count too, where they are free. It looks through any depth without calling itself, because a request may be
 * nested as deep as its size allows.
 */
export function unstorableTexts(part: string, value: unknown): string[] {
  const found: string[] = [];
  const waiting: Place[] = [{ path: part, value }];
  for (let place = waiting.pop(); place && found.length < mostFound; place = waiting.pop()) {
    if (typeof place.value === 'string' && isUnstorable(place.value)) found.push(place.path);
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [key, inner] of Object.entries(place.value)) {
      const path = `${place.path}.${key.replaceAll('\0', '\u2400')}`;
      if (isUnstorable(key)) found.push(path);
      else waiting.push({ path, value: inner });
    }
  }
  return found.sort();
}
