import { Injectable } from '@nestjs/common';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Transactions, type Tx } from '#messaging';
import { Clock } from '#runtime';
import { ForgetAddresses } from '../erasure/forget-addresses.js';
import { ForgetMessages } from '../erasure/forget-messages.js';

/** As long as contacts keeps what they typed. */
const keptDays = 7;

/** Asks of one batch, each forgotten with what was sent for it. */
const atOnce = 20;

const takeOldest = `
  DELETE FROM join_asks WHERE join_id IN (SELECT join_id FROM join_asks WHERE asked_at <= $1 ORDER BY asked_at LIMIT $2)
  RETURNING join_id AS "joinId", phone_index AS phone,
            EXISTS (SELECT FROM known_contacts AS known WHERE known.contact_id = join_asks.contact_id) AS known,
            EXISTS (SELECT FROM contact_numbers AS own WHERE own.phone_index = join_asks.phone_index) AS owned`;

interface Over {
  readonly joinId: string;
  readonly phone: Buffer;
  readonly known: boolean;
  readonly owned: boolean;
}

/** Forgets whoever never confirmed that they want to join: to whom the question went, and their number. */
@Injectable()
export class ForgetJoinAsks {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: ForgetMessages,
    private readonly addresses: ForgetAddresses,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-join-asks', everyMinutes: 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many were forgotten. */
  run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const over = await tx.query<Over>(takeOldest, [daysBefore(this.clock, keptDays), atOnce]);
      for (const { joinId } of over.filter(({ known }) => !known)) await this.messages.run(tx, joinId);
      await this.forgetNumbers(
        tx,
        over.filter(({ owned }) => !owned).map(({ phone }) => phone),
      );
      return over.length;
    });
  }

  /** A number that its owner closed meanwhile waits as a hash, and closes again should somebody bring it. */
  private async forgetNumbers(tx: Tx, phones: readonly Buffer[]): Promise<void> {
    const sorted = [...phones].sort((a, b) => a.compare(b));
    await this.addresses.close(tx, sorted, this.clock.now());
  }
}
