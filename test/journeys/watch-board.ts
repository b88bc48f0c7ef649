import { request } from 'undici';

/** What a board's stream said last. */
export interface WatchedBoard {
  counts(): { yes: number; here: number } | null;
  close(): void;
}

/** Listens to a partner's board as a browser does: server-sent events, kept open. */
export async function watchBoard(url: string, path: string): Promise<WatchedBoard> {
  const leave = new AbortController();
  const answer = await request(new URL(`${path}/stream`, url), { signal: leave.signal, bodyTimeout: 0 });
  if (answer.statusCode !== 200) throw new Error(`The stream answered ${String(answer.statusCode)}.`);
  let text = '';
  let last: { yes: number; here: number } | null = null;
  answer.body.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) last = countsIn(frame) ?? last;
  });
  // Closing the stream from this side ends it with an error that means nothing here.
  answer.body.on('error', () => undefined);
  return { counts: () => last, close: () => leave.abort() };
}

function countsIn(frame: string): { yes: number; here: number } | null {
  if (!frame.startsWith('event: counts')) return null;
  return JSON.parse(frame.slice(frame.indexOf('data: ') + 6)) as { yes: number; here: number };
}
