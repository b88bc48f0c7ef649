import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { phoneIndex } from '#database';
import { Clock, newId, Secrets } from '#runtime';
import type { inboundText } from './inbound.routes.js';
import type { ReceivedText } from './keep-replies.js';
import { ReplyBodies } from './reply-bodies.js';
import { understandReply } from './understand-reply.rules.js';

/** Reads a text as it came: its phone as a keyed hash, its words sealed, and what they mean. */
@Injectable()
export class ReadTexts {
  constructor(
    private readonly bodies: ReplyBodies,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  run({ MessageSid, From, Body }: z.output<typeof inboundText>): ReceivedText {
    const id = newId();
    return {
      id,
      sid: MessageSid,
      phoneIndex: phoneIndex(this.secrets.indexKey, From),
      sealed: this.bodies.seal(id, Body),
      understood: understandReply(Body),
      receivedAt: this.clock.now(),
    };
  }
}
