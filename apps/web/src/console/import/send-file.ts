import { api, ApiRefused, take } from '../api/client.js';
import type { ImportState } from '../api/shapes.js';

/** Every part but the last one has this many bytes. */
const bytesPerPart = 512 * 1024;

const tryAgainMs = 1_500;

/** What the person is told meanwhile. */
export interface Sending {
  readonly percent: (percent: number) => void;
  readonly waiting: (waits: boolean) => void;
}

/**
 * Sends a file part by part and answers its import. While there is no connection it waits and goes on with the part
 * at hand; nothing is sent twice.
 *
 * @throws ApiRefused for what the service refuses; what `stop` was aborted with.
 */
export async function sendFile(file: File, { percent, waiting }: Sending, stop: AbortSignal): Promise<string> {
  const kind = await kindOf(file);
  const body = { fileName: file.name.slice(0, 120), kind, bytes: file.size };
  const key = crypto.randomUUID();
  const params = { header: { 'Idempotency-Key': key } };
  const { id } = await patiently(() => take(api.POST('/api/imports/files', { body, params })), waiting, stop);
  for (let position = 0; position * bytesPerPart < file.size; position++) {
    await patiently(() => sendPart(id, position, file), waiting, stop);
    percent(Math.floor((Math.min(file.size, (position + 1) * bytesPerPart) / file.size) * 100));
  }
  return id;
}

/** By its first bytes, not by its name: an old or a locked spreadsheet is to be refused as one. */
async function kindOf(file: File): Promise<'csv' | 'xlsx'> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = first === 0x50 && second === 0x4b;
  const container = first === 0xd0 && second === 0xcf;
  return packed || container || /\.xlsx?$/i.test(file.name) ? 'xlsx' : 'csv';
}

function sendPart(id: string, position: number, file: File): Promise<ImportState> {
  const part = file.slice(position * bytesPerPart, (position + 1) * bytesPerPart);
  return take(
    api.PUT('/api/imports/{id}/parts/{position}', {
      params: { path: { id, position } },
      // The document calls bytes a text; the browser sends them as they are.
      body: part as unknown as string,
      bodySerializer: () => part,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
}

async function patiently<T>(ask: () => Promise<T>, waiting: Sending['waiting'], stop: AbortSignal): Promise<T> {
  for (;;) {
    stop.throwIfAborted();
    try {
      const answer = await ask();
      waiting(false);
      return answer;
    } catch (error) {
      if (!isAway(error)) throw error;
      waiting(true);
      await new Promise((resolve) => setTimeout(resolve, tryAgainMs));
    }
  }
}

/** No connection, or a part of the house that is away for the moment. */
function isAway(error: unknown): boolean {
  if (error instanceof ApiRefused) return [429, 502, 503, 504].includes(error.problem.status ?? 0);
  return error instanceof TypeError;
}
