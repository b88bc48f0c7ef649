import { connect } from 'node:net';
import { practiceAccount } from '../../apps/practice/src/practice.module.js';

const { accountSid, authToken } = practiceAccount;
const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;

/** Path of the account's messages, or of what lies below them. */
export const messagesPath = (rest = '.json'): string => `/2010-04-01/Accounts/${accountSid}/Messages${rest}`;

/** Posts a message as a program would that knows the wire; fields replace or add to an ordinary text. */
export function createMessage(base: string, fields: Record<string, string> = {}): Promise<Response> {
  const form = { To: '+15550100001', From: practiceAccount.sender, Body: 'Coming?', ...fields };
  const filled = Object.entries(form).filter(([, value]) => value !== '');
  return fetch(base + messagesPath(), {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(filled),
  });
}

/** Any other request to the account. */
export function ask(base: string, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(base + path, { ...init, headers: { authorization } });
}

/** What a connection saw that posted a message by hand: everything answered, and how it ended. */
export interface RawOutcome {
  readonly answer: string;
  /** `closed`, or the code of the error. */
  readonly ended: string;
}

/** Posts over a bare socket, to see resets as they are. */
export function rawCreate(base: string, body: string): Promise<RawOutcome> {
  const { hostname, port } = new URL(base);
  const head = [
    `POST ${messagesPath()} HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: ${authorization}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`));
    let answer = '';
    let ended = 'closed';
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => (ended = error.code ?? error.message));
    socket.on('close', () => resolve({ answer, ended }));
  });
}
