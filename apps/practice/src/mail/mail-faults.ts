import { z } from 'zod';
import { RulePlan, ruleBounds, type Planned } from '../carrier/rule-plan.js';

/** The moment of an SMTP conversation at which a misbehaviour strikes. */
type MailMoment = 'connection' | 'recipient' | 'data';

const moments = {
  /** The connection is reset before the greeting. */
  'refuse-connection': 'connection',
  /** 550 to RCPT TO: there is no such mailbox. */
  'refuse-recipient': 'recipient',
  /** 451 to RCPT TO: not now. */
  'try-later': 'recipient',
  /** The mail is kept, and the connection is reset before DATA is answered. */
  'drop-after-data': 'data',
  /** The connection is reset before DATA is answered, and the mail is not kept. */
  'lose-after-data': 'data',
  /** The mail is kept, and DATA is answered only after so many milliseconds. */
  stall: 'data',
} as const satisfies Record<string, MailMoment>;

type MailFault = keyof typeof moments;

/** A misbehaviour of the SMTP listener to come: on every chance, or bounded by addresses, by times and by rate. */
export const mailFaultRule = z.strictObject({
  fault: z.enum(Object.keys(moments) as [MailFault, ...MailFault[]]),
  /** Only mail to these addresses; who will connect is not known, so a refused connection cannot name any. */
  addresses: z.array(z.email()).min(1).optional(),
  ...ruleBounds,
});
export type MailFaultRule = z.output<typeof mailFaultRule>;
export type PlannedMailFault = Planned<MailFaultRule>;

/** Milliseconds that a stall takes when its rule does not say. */
export const stallMs = 30_000;

/** The misbehaviours of the SMTP listener. */
export class MailFaultPlan extends RulePlan<MailFaultRule> {
  constructor(seed: number) {
    super(seed, (rule) => rule.addresses);
  }

  /** What befalls the next conversation at this moment, or null; a connection has no address yet. */
  draw(moment: MailMoment, address: string): PlannedMailFault | null {
    return this.drawOf(({ fault }) => moments[fault] === moment, address);
  }
}
