import { Module } from '@nestjs/common';
import { SmtpEmailModule } from '../channels/email/smtp-email.module.js';
import { StaffMailsController } from './staff-mails.controller.js';

/** Mail to those who work with the console; it belongs to no wave and is not kept. */
@Module({ imports: [SmtpEmailModule], controllers: [StaffMailsController] })
export class StaffMailsModule {}
