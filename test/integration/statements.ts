import { jest } from '@jest/globals';
import { Client } from 'pg';

/** How work that is kept ends, and how work that is taken back: one statement either way. */
const endsOfSavepoints = /^(RELEASE|ROLLBACK TO) SAVEPOINT \w+$/;

/**
 * The statements of this process whose transaction holds something, in alphabetical order, while work is done; those of
 * timers and relays are other transactions.
 */
export async function statementsOf(holding: RegExp, work: () => Promise<unknown>): Promise<string[]> {
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const byClient = new Map<unknown, string[]>();
    spy.mock.calls.forEach(([sent], at) => {
      const client = spy.mock.contexts[at];
      byClient.set(client, [...(byClient.get(client) ?? []), textOf(sent)]);
    });
    const transactions = [...byClient.values()].flatMap(split);
    return transactions
      .filter((texts) => texts.some((text) => holding.test(text)))
      .flat()
      .sort();
  } finally {
    spy.mockRestore();
  }
}

/** A client does one transaction after another; a statement outside of one stands alone. */
function split(texts: readonly string[]): string[][] {
  const transactions: string[][] = [];
  let isOpen = false;
  for (const text of texts) {
    if (isOpen) transactions.at(-1)?.push(text);
    else transactions.push([text]);
    if (/^(START TRANSACTION|BEGIN)/.test(text)) isOpen = true;
    if (/^(COMMIT|ROLLBACK)$/.test(text)) isOpen = false;
  }
  return transactions;
}

function textOf(sent: unknown): string {
  const text = typeof sent === 'string' ? sent : String((sent as { text?: unknown }).text);
  return text.trim().replace(endsOfSavepoints, 'the end of a savepoint');
}
