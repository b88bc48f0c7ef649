import type { Behaviour } from './behaviour.rules.js';
import type { CarrierEvent, LedgerEntry, WebhookAnswer } from './carrier-events.js';

/** One bubble of a conversation. */
export interface Text {
  readonly sid: string;
  readonly direction: 'outbound' | 'inbound' | 'carrier';
  /** The person's number. */
  readonly phone: string;
  /** The organisation's number. */
  readonly sender: string;
  body: string;
  readonly at: string;
  status: string;
  errorCode: number | null;
  sentAt: string | null;
  updatedAt: string;
  deleted: boolean;
  /** Of an inbound text: how the product took it; null until it answered. */
  webhook: WebhookAnswer | null;
  /** Of an outbound text: what was accepted. */
  readonly accepted: LedgerEntry | null;
}

/** A phone of a person, with what passed between it and us. */
export interface Phone {
  readonly number: string;
  name: string | null;
  language: 'en' | 'es' | null;
  behaviour: Behaviour;
  readonly texts: Text[];
}

type EventOf<K extends CarrierEvent['kind']> = Extract<CarrierEvent, { kind: K }>;

/** The state of the simulated carrier: phones, their texts in the order in which they came, and who blocked whom. */
export class PhoneBook {
  readonly texts = new Map<string, Text>();
  readonly phones = new Map<string, Phone>();
  private readonly closedPairs = new Set<string>();
  private readonly listeners = new Set<() => void>();

  /** Calls back after each change; the answer takes the listener off again. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The phone of that number, which the book notes if it is new. */
  phone(number: string): Phone {
    const known = this.phones.get(number);
    if (known) return known;
    const phone: Phone = { number, name: null, language: null, behaviour: 'delivered', texts: [] };
    this.phones.set(number, phone);
    return phone;
  }

  /** Whether the person has told the carrier to let nothing through from this sender. */
  isClosed(phone: string, sender: string): boolean {
    return this.closedPairs.has(`${phone} ${sender}`);
  }

  apply(event: CarrierEvent): void {
    this.change(event);
    this.touch();
  }

  /** Tells everybody who listens that something to be seen has changed. */
  touch(): void {
    for (const listener of this.listeners) listener();
  }

  private change(event: CarrierEvent): void {
    switch (event.kind) {
      case 'accepted':
        return this.add(outbound(event));
      case 'inbound':
        return this.add({ ...blank(event), direction: 'inbound', phone: event.from, sender: event.to });
      case 'carrier-reply':
        return this.add({ ...blank(event), direction: 'carrier', phone: event.to, sender: event.from });
      case 'cleared':
        return this.clear();
      case 'pair':
        return this.setPair(event);
      case 'phone':
        Object.assign(this.phone(event.phone), { name: event.name, language: event.language });
        return;
      case 'behaviour':
        this.phone(event.phone).behaviour = event.behaviour;
        return;
      default:
        return this.changeText(event);
    }
  }

  private changeText(event: EventOf<'status' | 'webhook' | 'redacted' | 'deleted'>): void {
    const text = this.texts.get(event.sid);
    if (!text) return;
    if (event.kind === 'status') setStatus(text, event);
    if (event.kind === 'webhook') text.webhook = event.answer;
    if (event.kind === 'redacted') Object.assign(text, { body: '', updatedAt: event.at });
    if (event.kind === 'deleted') text.deleted = true;
  }

  private add(text: Text): void {
    this.texts.set(text.sid, text);
    this.phone(text.phone).texts.push(text);
  }

  private setPair(event: EventOf<'pair'>): void {
    const pair = `${event.phone} ${event.sender}`;
    if (event.open) this.closedPairs.delete(pair);
    else this.closedPairs.add(pair);
  }

  private clear(): void {
    this.texts.clear();
    this.phones.clear();
    this.closedPairs.clear();
  }
}

function setStatus(text: Text, event: EventOf<'status'>): void {
  text.status = event.status;
  text.errorCode = event.errorCode;
  text.updatedAt = event.at;
  if (event.status === 'sent') text.sentAt = event.at;
}

function blank(event: EventOf<'inbound' | 'carrier-reply'>): Omit<Text, 'direction' | 'phone' | 'sender'> {
  const { sid, body, at } = event;
  const dates = { at, sentAt: at, updatedAt: at };
  return { sid, body, ...dates, status: 'received', errorCode: null, deleted: false, webhook: null, accepted: null };
}

function outbound(accepted: LedgerEntry): Text {
  const { sid, body, at, to, from, sendAt, serviceSid } = accepted;
  const first = sendAt ? 'scheduled' : serviceSid ? 'accepted' : 'queued';
  return {
    ...{ sid, body, at, updatedAt: at, sentAt: null, phone: to, sender: from, direction: 'outbound' },
    ...{ status: first, errorCode: null, deleted: false, webhook: null, accepted },
  };
}
