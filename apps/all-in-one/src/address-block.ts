/** What the start of the house tells the person at the keyboard. */
export interface Addresses {
  readonly version: string;
  readonly publicUrl: string;
  readonly practice: boolean;
  readonly setUpUrl: string;
  /** The server that e-mail really goes to; null when it goes to the mailbox, or nowhere. */
  readonly mailHost: string | null;
  /** Said when the practice clock does not start now, and why. */
  readonly clockNote: string | null;
}

/** The aligned block of addresses that `npm start` prints. */
export function addressBlock(addresses: Addresses): string {
  const { version, publicUrl, practice, setUpUrl, clockNote } = addresses;
  const pages: [string, string][] = [
    ["People's page", `${publicUrl}/`],
    ['Staff console', `${publicUrl}/console`],
    ...(practice ? practicePages(publicUrl) : []),
    ['API docs', `${publicUrl}/api/docs`],
    ['Status', `${publicUrl}/status`],
    ['Set up (once)', setUpUrl],
  ];
  const width = Math.max(...pages.map(([name]) => name.length));
  const lines = [
    `Turnout ${version} · ${modeOf(addresses)}`,
    '',
    ...pages.map(([name, url]) => `  ${name.padEnd(width)}  ${url}`),
    '',
    ...(clockNote ? [clockNote, ''] : []),
    'Open the set-up link to begin; it works once, for an hour. Ctrl-C stops, and everything is kept.',
  ];
  return `\n${lines.join('\n')}\n\n`;
}

function modeOf({ practice, mailHost }: Addresses): string {
  const mail = mailHost ? `e-mail goes out through ${mailHost}` : null;
  if (!practice) return `live: texts reach real phones, ${mail ?? 'there is no e-mail'}`;
  return mail
    ? `practice mode: no text leaves this computer, but ${mail}`
    : 'practice mode: no message leaves this computer';
}

function practicePages(publicUrl: string): [string, string][] {
  return [
    ['Phone simulator', `${publicUrl}/practice`],
    ['Mailbox', `${publicUrl}/practice/mailbox`],
  ];
}
