import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { InboundSendersModule } from '../catch-up/inbound-senders.module.js';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { AnswerTexts } from './answer-texts.js';
import { FollowTexts } from './follow-texts.js';
import { InboundController } from './inbound.controller.js';
import { KeepReplies } from './keep-replies.js';
import { ListReplies } from './list-replies.js';
import { OpenAsks } from './open-asks.js';
import { ReadTexts } from './read-texts.js';
import { ReceiveTexts } from './receive-texts.js';
import { RepliesController } from './replies.controller.js';
import { ReplyBodies } from './reply-bodies.js';
import { ResolveReply } from './resolve-reply.js';
import { PlaceTexts } from './place-texts.js';
import { SettleJoins } from './settle-joins.js';
import { TakeInTexts } from './take-in-texts.js';
import { TakeTexts } from './take-texts.js';

/** What people text us: understood by rules where they can be, read by a person where not. */
@Module({
  imports: [AnswersModule, InboundSendersModule, JournalModule, ReachabilityModule, SendingModule, TwilioSmsModule],
  controllers: [InboundController, RepliesController],
  providers: [
    AnswerTexts,
    FollowTexts,
    KeepReplies,
    ListReplies,
    OpenAsks,
    ReadTexts,
    ReceiveTexts,
    ReplyBodies,
    ResolveReply,
    PlaceTexts,
    SettleJoins,
    TakeInTexts,
    TakeTexts,
  ],
  exports: [ReceiveTexts, ReplyBodies],
})
export class RepliesModule {}
