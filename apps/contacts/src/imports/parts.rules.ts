import { bytesPerPart } from './import-files.routes.js';

/** How many parts a file of that size has. */
export function partsOf(fileBytes: number): number {
  return Math.ceil(fileBytes / bytesPerPart);
}

/** How many bytes a part has; none behind the last one. */
export function bytesOfPart(fileBytes: number, position: number): number {
  return Math.max(0, Math.min(bytesPerPart, fileBytes - position * bytesPerPart));
}

/** The parts of a file that is here as a whole. */
export function cutIntoParts(file: Buffer): Buffer[] {
  return Array.from({ length: partsOf(file.length) }, (_, position) =>
    file.subarray(position * bytesPerPart, (position + 1) * bytesPerPart),
  );
}
