import { type Facts, type MailLine, type MessageRow, violations, type Violation } from './facts.js';

/** The id of a message, which its Message-ID begins with. */
export function idIn(messageId: string): string {
  return messageId.slice(1, messageId.indexOf('@'));
}

/** The message that each mail in the ledger is, where there is one. */
function known(facts: Facts): (readonly [MailLine, MessageRow | undefined])[] {
  const rows = new Map(facts.messages.map((row) => [row.id, row]));
  return facts.mails.map((mail) => [mail, rows.get(idIn(mail.messageId))] as const);
}

/** Mails too many: how often one mail was taken that was taken already. */
export function countMailsTwice({ mails }: Facts): number {
  return mails.length - new Set(mails.map(({ messageId }) => messageId)).size;
}

/** No mail is taken twice, nobody is read back more than they said, and every mail is a message of ours. */
export function judgeMails(facts: Facts): Violation[] {
  const twice = [...Map.groupBy(facts.mails, ({ messageId }) => messageId)].filter(([, lines]) => lines.length > 1);
  const strangers = known(facts).filter(([mail, row]) => row?.address !== mail.to);
  return [
    ...violations(
      'I1',
      'one mail was taken more than once',
      twice.map(([id, lines]) => `${id} ${lines.length} times to ${lines[0]?.to ?? ''}`),
    ),
    ...violations('I1', 'more mails that read an answer back than answers', readBackTooOften(facts)),
    ...violations(
      'I5',
      'mails that are no message of their reader',
      strangers.map(([mail, row]) => `${mail.messageId} to ${mail.to}: ${row?.address ?? 'no message'}`),
    ),
  ];
}

function readBackTooOften(facts: Facts): string[] {
  const answers = known(facts).filter(([, row]) => row?.waveId === null);
  const said = Map.groupBy(facts.said, ({ address }) => address);
  return [...Map.groupBy(answers, ([{ to }]) => to)]
    .filter(([address, mails]) => mails.length > (said.get(address)?.length ?? 0))
    .map(([address, mails]) => `${address}: ${mails.length} mails, ${said.get(address)?.length ?? 0} answers`);
}

/** Nobody is asked twice, though they can be reached in two ways. */
export function judgeOnce(facts: Facts, asks: ReadonlyMap<string, readonly unknown[]>): Violation[] {
  const invites = Map.groupBy(
    known(facts).filter(([, row]) => row?.waveId),
    ([{ to }, row]) => `${row?.waveId ?? ''} ${to}`,
  );
  const both = facts.waves.flatMap(({ id, people }) =>
    people.flatMap(({ phone, email }) => {
      const texts = phone === null ? 0 : (asks.get(`${id} ${phone}`)?.length ?? 0);
      const mails = email === null ? 0 : (invites.get(`${id} ${email}`)?.length ?? 0);
      return texts + mails > 1 ? [`${phone ?? ''} ${email ?? ''}: ${texts} texts, ${mails} mails`] : [];
    }),
  );
  return violations('I1', 'somebody was asked more than once, over both channels', both);
}
