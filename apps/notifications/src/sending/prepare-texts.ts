import { Injectable } from '@nestjs/common';
import type { PressedRequest } from '../channels/twilio-sms/pressed-request.js';
import { type SmsLetter, TwilioSms } from '../channels/twilio-sms/twilio-sms.js';
import { AddressBook } from './address-book.js';
import type { ClaimedMessage } from './claimed-message.js';
import { answerLane } from './lanes.js';
import { Preparation, type PreparedMessages, type ReadyMessage } from './preparation.js';
import { type WaveRequests, WaveRequestsBook } from './wave-requests.js';
import { ZoneHours } from './zone-hours.js';

/** An answer that waits longer than this in the provider's queue answers nothing any more. */
const answerValiditySeconds = 3_600;

/** Brings claimed texts together with their words and numbers. */
@Injectable()
export class PrepareTexts extends Preparation<SmsLetter> {
  constructor(
    private readonly addresses: AddressBook,
    private readonly waves: WaveRequestsBook,
    private readonly hours: ZoneHours,
    private readonly sms: TwilioSms,
  ) {
    super();
  }

  override async run(messages: readonly ClaimedMessage[]): Promise<PreparedMessages<SmsLetter>> {
    const lane = messages[0]?.lane ?? answerLane;
    const [phones, wave] = await Promise.all([
      this.addresses.run(messages),
      lane === answerLane ? null : this.waves.of(lane),
    ]);
    const ready: ReadyMessage<SmsLetter>[] = [];
    const withoutAddress: ClaimedMessage[] = [];
    const notNow: ClaimedMessage[] = [];
    const validities = new Map<string, number | null>();
    for (const message of messages) {
      const to = phones.get(message.id);
      const validity = wave ? this.validityOf(message, wave, validities) : answerValiditySeconds;
      if (to === undefined) withoutAddress.push(message);
      else if (validity === null) notNow.push(message);
      else {
        const recipient = { to, token: callbackToken(message), validitySeconds: validity };
        ready.push({ message, letter: { request: this.requestOf(message, wave), recipient } });
      }
    }
    return { ready, withoutAddress, notNow };
  }

  private validityOf({ zones }: ClaimedMessage, wave: WaveRequests, known: Map<string, number | null>): number | null {
    const remembered = known.get(zones);
    if (remembered !== undefined) return remembered;
    const validity = this.hours.validityOfAsk(zones, wave.actionStart);
    known.set(zones, validity);
    return validity;
  }

  private requestOf(message: ClaimedMessage, wave: WaveRequests | null): PressedRequest {
    if (message.body !== null) return this.sms.compose(message.body);
    const request = wave?.byLanguage.get(message.language);
    if (!request) throw new Error(`Message ${message.id} has no words in its language.`);
    return request;
  }
}

/** What names an attempt in the address of its status callbacks: the message, and the attempt's random token. */
export function callbackToken({ id, token }: Pick<ClaimedMessage, 'id' | 'token'>): string {
  return (id + token).replaceAll('-', '');
}
