import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { lookTokens } from '#look';
import { Logger, newId, Problem, ServiceClient } from '#runtime';
import type { Language } from '#words';
import { Site } from '../site/site.js';
import { renderStaffMail, type StaffMail } from './staff-mail.rules.js';
import type { MailPlace } from './staff-mails.rules.js';

/** Pauses before a mail that was not taken is handed over again, in milliseconds. */
const pausesMs = [500, 3_000, 10_000];

/** Most mails that wait at once; more than that is a flood, and its mails are not worth the memory. */
const mostWaiting = 200;

/** Who gets a mail, and in which language they read it. */
export interface MailReader {
  readonly email: string;
  readonly language: Language;
}

/**
 * Sends mails to staff over the e-mail channel of notifications, after the answer to whoever caused them: how long an
 * answer takes must not tell whether there was a mail. What is not sent is lost with the process; its reader asks again.
 */
@Injectable()
export class StaffPost implements OnApplicationShutdown {
  readonly place: MailPlace;
  private readonly waiting = new Set<NodeJS.Timeout>();
  private readonly tokens = lookTokens();
  private onTheWay = 0;

  constructor(
    private readonly services: ServiceClient,
    private readonly site: Site,
    private readonly logger: Logger,
  ) {
    this.place = { org: site.view.organisation, publicUrl: site.view.publicUrl };
  }

  /** Takes a mail on; it leaves a moment later. */
  post(reader: MailReader, mail: StaffMail): void {
    if (this.onTheWay >= mostWaiting) {
      this.logger.warn({}, 'too many mails to staff wait; one was left out');
      return;
    }
    this.onTheWay++;
    this.later(0, () => this.handOver(this.written(reader, mail, newId()), 0));
  }

  /**
   * Hands a mail over now. `later` when it was not taken, as far as anybody knows: who tries again does so with the same
   * id, by which mail programs show two of it as one.
   */
  async send(reader: MailReader, mail: StaffMail, messageId: string): Promise<'taken' | 'refused' | 'later'> {
    try {
      await this.hand(this.written(reader, mail, messageId));
      return 'taken';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return isFinal(error) ? 'refused' : 'later';
    }
  }

  onApplicationShutdown(): void {
    for (const timer of this.waiting) clearTimeout(timer);
    this.waiting.clear();
  }

  private later(milliseconds: number, work: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      void work();
    }, milliseconds);
    this.waiting.add(timer);
  }

  private async handOver(body: object, tries: number): Promise<void> {
    try {
      await this.hand(body);
      this.onTheWay--;
    } catch (error) {
      const pause = pausesMs[tries];
      if (pause !== undefined && !isFinal(error)) {
        this.later(pause, () => this.handOver(body, tries + 1));
        return;
      }
      this.onTheWay--;
      this.logger.error({ error }, 'a mail to staff was not sent');
    }
  }

  private written(reader: MailReader, mail: StaffMail, messageId: string): object {
    const rendered = renderStaffMail(mail, this.site.view, reader.language, this.tokens);
    return { to: reader.email, messageId, ...rendered };
  }

  private async hand(body: object): Promise<void> {
    await this.services.json('notifications', { method: 'POST', path: '/internal/staff-mails', body });
  }
}

/** The mail server does not take mail to this address, now or later. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.definition.status === 422;
}
