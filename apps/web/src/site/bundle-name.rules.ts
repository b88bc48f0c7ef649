/** A plain name: whatever else an address can hold (backslashes, schemes, escapes) could lead out of the folder. */
const plain = /^\/assets\/([\w-][\w.-]{0,120}\.(?:js|css|map))$/;

/** The file that holds a bundle by the path of its address, or null when no bundle has such an address. */
export function bundleName(path: string): string | null {
  return plain.exec(path)?.[1] ?? null;
}
