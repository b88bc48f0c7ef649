import { request } from 'undici';
import { accessTable } from '../../libs/service/src/access/access-table.js';

/** What one address answered to whoever holds only a board's link. */
export interface Walked {
  readonly address: string;
  readonly status: number;
  readonly text: string;
}

/** Tries everything that somebody can do with the token of a board: wherever an address takes one, and what a page there leads to. */
export async function walkBoard(url: string, boardPath: string): Promise<Walked[]> {
  const token = boardPath.slice(boardPath.lastIndexOf('/') + 1);
  const lines = Object.values(accessTable).flatMap((service) => Object.keys(service));
  const asked = [...new Set(lines)].filter((line) => line.includes(':token'));
  const first = await Promise.all(asked.map((line) => ask(url, line.replace(':token', token))));
  const page = first.find(({ address }) => address === `GET ${boardPath}`)?.text ?? '';
  const led = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path = '']) => `GET ${path}`);
  const more = await Promise.all([...new Set(led)].map((line) => ask(url, line)));
  return [...first, ...more];
}

async function ask(url: string, line: string): Promise<Walked> {
  const [method = 'GET', path = ''] = line.split(' ');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await request(new URL(path, url), {
    method: method as 'GET',
    ...(method === 'GET' ? {} : { headers: form, body: '' }),
  });
  const isStream = String(answer.headers['content-type']).startsWith('text/event-stream');
  const text = isStream ? await firstFrame(answer.body) : await answer.body.text();
  return { address: line, status: answer.statusCode, text };
}

/** A stream never ends; its first frame is as much of it as there is. */
async function firstFrame(body: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of body) {
    text += chunk.toString();
    if (text.includes('event: counts') && text.endsWith('\n\n')) break;
  }
  return text;
}
