import { readFile, truncate } from 'node:fs/promises';

/**
 * The values of a file of JSON lines, none when there is no file. A last line without its line feed is a write that
 * a kill cut short: it is left out and, when asked to mend, cut off so that the next line starts afresh.
 */
export async function readLines(path: string, options: { mend: boolean }): Promise<unknown[]> {
  const text = await textOf(path);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (options.mend && whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
