import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { StaffBook } from '../sign-in/staff-book.js';
import { StaffPost } from '../staff-mail/staff-post.js';
import { anewMail } from '../staff-mail/staff-mails.rules.js';

/**
 * Tells somebody that they may start anew. The mail leads to the door and opens nothing by itself: the link that does
 * is asked for there, in a browser of theirs, so that no scanner of mail can take their place.
 */
@Injectable()
export class TellAnew {
  constructor(
    private readonly database: Database,
    private readonly book: StaffBook,
    private readonly post: StaffPost,
  ) {}

  async run(staffId: string): Promise<void> {
    const person = await this.book.byId(this.database, staffId);
    if (!person?.email) return;
    const { email, language } = person;
    this.post.post({ email, language }, anewMail(language, this.post.place));
  }
}
