/** What the start of the house tells the person at the keyboard. */
export interface Addresses {
  readonly version: string;
  readonly publicUrl: string;
  readonly practice: boolean;
  readonly setUpUrl: string;
  /** Said when the practice clock does not start now, and why. */
  readonly clockNote: string | null;
}

/** The aligned block of addresses that `npm start` prints. */
export function addressBlock({ version, publicUrl, practice, setUpUrl, clockNote }: Addresses): string {
  const pages: [string, string][] = [
    ["People's page", `${publicUrl}/`],
    ['Staff console', `${publicUrl}/console`],
    ...(practice ? practicePages(publicUrl) : []),
    ['API docs', `${publicUrl}/api/docs`],
    ['Status', `${publicUrl}/status`],
    ['Set up (once)', setUpUrl],
  ];
  const width = Math.max(...pages.map(([name]) => name.length));
  const mode = practice ? 'practice mode: no message leaves this computer' : 'live: texts reach real phones';
  const lines = [
    `Turnout ${version} · ${mode}`,
    '',
    ...pages.map(([name, url]) => `  ${name.padEnd(width)}  ${url}`),
    '',
    ...(clockNote ? [clockNote, ''] : []),
    'Open the set-up link to begin; it works once, for an hour. Ctrl-C stops, and everything is kept.',
  ];
  return `\n${lines.join('\n')}\n\n`;
}

function practicePages(publicUrl: string): [string, string][] {
  return [
    ['Phone simulator', `${publicUrl}/practice`],
    ['Mailbox', `${publicUrl}/practice/mailbox`],
  ];
}
