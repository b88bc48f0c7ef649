import { Module } from '@nestjs/common';
import { ForgetParticipation } from './forget-participation.js';
import { NoteParticipation } from './note-participation.js';
import { ParticipationConsumer } from './participation.consumer.js';

/** Who was asked, what they answered and whether they came: a copy for audiences to ask. */
@Module({ controllers: [ParticipationConsumer], providers: [ForgetParticipation, NoteParticipation] })
export class ParticipationModule {}
