import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#messaging';
import { Clock } from '#runtime';
import { ForgetAddresses } from './forget-addresses.js';
import { ForgetAtProvider } from './forget-at-provider.js';
import { ForgetReplies } from './forget-replies.js';

const beginning = '00000000-0000-0000-0000-000000000000';
const atOnce = 1_000;

/** A webhook takes a moment, and so does the event that tells of an erasure: a text of that while is of before it. */
const onTheWayMs = 5 * 60_000;

// By then the ids of those who read there are gone as well, and nothing of them can come any more.
const letGo = `
  DELETE FROM erased_addresses
   WHERE erased_at < (SELECT coalesce(min(erased_at), 'infinity') FROM erased_contacts)`;

const ofStrangers = `
  SELECT id, phone_index AS address, received_at AS "receivedAt" FROM replies
   WHERE id > $1 AND contact_id IS NULL AND EXISTS (SELECT FROM erased_addresses) ORDER BY id LIMIT $2`;

// Whoever has the number by now has it for themselves: a text that comes by it is theirs.
const nobodys = `
  SELECT address FROM unnest($1::bytea[]) AS late (address)
   WHERE NOT EXISTS (SELECT FROM contact_numbers WHERE phone_index = late.address)`;

interface Text {
  readonly id: string;
  readonly address: Buffer;
  readonly receivedAt: Date;
}

/**
 * Forgets texts that erased people had written before, and that came to us only after their addresses were forgotten:
 * the provider's list told of them late. A STOP among them stays in force.
 */
@Injectable()
export class ForgetLateTexts {
  private seen = beginning;

  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: ForgetAddresses,
    private readonly replies: ForgetReplies,
    private readonly atProvider: ForgetAtProvider,
    private readonly clock: Clock,
  ) {}

  /** @returns how many texts were looked at; 0 ends the turn. */
  async run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      await tx.query(letGo);
      const texts = await tx.query<Text>(ofStrangers, [this.seen, atOnce]);
      const late = await this.among(tx, texts);
      if (late.length > 0) await this.forget(tx, late);
      this.seen = texts.at(-1)?.id ?? beginning;
      return texts.length;
    });
  }

  private async among(tx: Tx, texts: readonly Text[]): Promise<Text[]> {
    const hashes = texts.map(({ address }) => this.addresses.hashOf(address));
    const rows = await tx.query<{ hash: Buffer; erasedAt: Date }>(
      'SELECT hash, erased_at AS "erasedAt" FROM erased_addresses WHERE hash = ANY ($1::bytea[])',
      [hashes],
    );
    const erasedAt = new Map(rows.map((row) => [row.hash.toString('hex'), row.erasedAt.getTime()]));
    const isLate = ({ receivedAt }: Text, at: number): boolean =>
      receivedAt.getTime() <= (erasedAt.get(hashes[at]?.toString('hex') ?? '') ?? -Infinity) + onTheWayMs;
    return texts.filter(isLate);
  }

  private async forget(tx: Tx, late: readonly Text[]): Promise<void> {
    const addresses = [...new Map(late.map(({ address }) => [address.toString('hex'), address])).values()];
    const left = await tx.query<{ address: Buffer }>(nobodys, [addresses]);
    const closing = left.map(({ address }) => address).sort((a, b) => a.compare(b));
    await this.addresses.close(tx, closing, this.clock.now());
    await this.replies.empty(
      tx,
      late.map(({ id }) => id),
    );
    tx.afterCommit(() => this.atProvider.soon());
  }
}
