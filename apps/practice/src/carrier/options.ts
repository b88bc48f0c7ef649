import type { Clock } from '#runtime';

/** Where webhooks really go when the public address cannot be reached from here: another origin, same path. */
export interface WebhookOrigin {
  readonly signed: string;
  readonly reached: string;
}

/** A phone that the page shows before any text has passed. */
export interface KnownPhone {
  /** E.164. */
  readonly number: string;
  readonly name?: string;
  readonly language?: 'en' | 'es';
}

/** What the simulator is told; all of it may be left out. */
export interface PracticeOptions {
  /** `AC` and 32 hexadecimal digits. */
  readonly accountSid?: string;
  /** Checked as the password of requests, and the key that webhooks are signed with. */
  readonly authToken?: string;
  /** Where texts from phones are posted to. Unset, they only show in the conversation. */
  readonly inboundUrl?: string;
  /** Number that a messaging service sends from. */
  readonly sender?: string;
  /** Messaging service whose number a text from a phone reaches, named in its webhook. */
  readonly messagingServiceSid?: string;
  /** When webhooks cannot reach the public origin from here: the origin they go to instead, signed all the same. */
  readonly webhookOrigin?: WebhookOrigin;
  /** Folder of the ledger and the journal; unset, or with `ledger: 'none'`, nothing is kept. */
  readonly dataDir?: string;
  readonly ledger?: 'none';
  /** Decides rates of faults, delays and random replies. */
  readonly seed?: number;
  /** Least and most milliseconds between two states of a message. */
  readonly deliveryDelay?: readonly [number, number];
  /** The product's clock; when it can be stepped, the page shows the steps. */
  readonly clock?: Clock;
  readonly phones?: readonly KnownPhone[];
  /** What the pages say: the chapter's name, its zone, and the public address that its name leads to. */
  readonly organisation?: string;
  readonly timeZone?: string;
  readonly publicUrl?: string;
  /** E-mail goes out through a server of its own, past the mailbox; the pages then say so. */
  readonly mailLeaves?: boolean;
}

/** The account of the simulator when nobody names one: no Twilio account, and good for nothing else. */
export const practiceAccount = {
  accountSid: 'AC00000000000000000000000000facade',
  authToken: 'practice-token-that-opens-nothing',
  /** Reserved for fiction, as all 555-01xx numbers are. */
  sender: '+18005550199',
} as const;

/** The settings with everything filled in that has a default; what can change while the simulator runs is no constant. */
export interface CarrierSettings {
  readonly accountSid: string;
  readonly authToken: string;
  inboundUrl: string | null;
  webhookOrigin: WebhookOrigin | null;
  readonly sender: string;
  readonly messagingServiceSid: string | null;
  readonly seed: number;
  deliveryDelay: readonly [number, number];
}

export function settingsOf(options: PracticeOptions): CarrierSettings {
  return {
    accountSid: options.accountSid ?? practiceAccount.accountSid,
    authToken: options.authToken ?? practiceAccount.authToken,
    inboundUrl: options.inboundUrl ?? null,
    webhookOrigin: options.webhookOrigin ?? null,
    sender: options.sender ?? practiceAccount.sender,
    messagingServiceSid: options.messagingServiceSid ?? null,
    seed: options.seed ?? 1,
    deliveryDelay: options.deliveryDelay ?? [0, 400],
  };
}
