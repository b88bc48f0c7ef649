import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { phoneIndex } from '#database';
import { Clock, newId, Secrets } from '#runtime';
import type { inboundText } from './inbound.routes.js';
import type { ReceivedText } from './keep-replies.js';
import { ReplyBodies } from './reply-bodies.js';
import { understandReply } from './understand-reply.rules.js';
import type { Understanding } from './understanding.js';

/** Long enough for "si, 2 mas", too short for a sentence: what people tell of themselves is not kept in memory. */
const longestRemembered = 12;
const mostRemembered = 1_000;

/** Reads a text as it came: its phone as a keyed hash, its words sealed, and what they mean. */
@Injectable()
export class ReadTexts {
  private readonly remembered = new Map<string, Understanding>();

  constructor(
    private readonly bodies: ReplyBodies,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @param sentAt when the provider took it, for a text that comes late. */
  run({ MessageSid, From, Body }: z.output<typeof inboundText>, sentAt?: Date): ReceivedText {
    const id = newId();
    return {
      id,
      sid: MessageSid,
      phoneIndex: phoneIndex(this.secrets.indexKey, From),
      sealed: this.bodies.seal(id, Body),
      understood: this.understand(Body),
      receivedAt: sentAt ?? this.clock.now(),
      late: sentAt !== undefined,
    };
  }
  /** Most people write one of a few words, and reading one by the tables costs a tenth of all that a text costs. */
  private understand(body: string): Understanding {
    const known = this.remembered.get(body);
    if (known !== undefined) return known;
    const understood = understandReply(body);
    if (body.length > longestRemembered) return understood;
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(body, understood);
    return understood;
  }
}
