import { Injectable } from '@nestjs/common';
import { WaysIn } from '../sign-in/ways-in.js';
import { StaffPost } from '../staff-mail/staff-post.js';
import { keyMail, linkMail } from '../staff-mail/staff-mails.rules.js';
import { AskedLinks } from './asked-links.js';

/** No id of ours: what is asked about it finds nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Sends a link to sign in, when the address is known. Whether it is makes no difference to the answer nor to the work
 * that is done before it: the same statements run, a step is kept, and the mail is written and sent afterwards.
 */
@Injectable()
export class AskForLink {
  constructor(
    private readonly links: AskedLinks,
    private readonly ways: WaysIn,
    private readonly post: StaffPost,
  ) {}

  /** What the browser keeps: only it can use the link. */
  async run(email: string, next: string | null): Promise<string> {
    const { token, browser, reader } = await this.links.keep(email, next);
    const { passkeys, codeApp } = await this.ways.of(reader?.id ?? nobody);
    if (reader?.email) {
      const { place } = this.post;
      const mail = passkeys > 0 && !codeApp ? keyMail(reader.language, place) : linkMail(reader.language, place, token);
      this.post.post({ email: reader.email, language: reader.language }, mail);
    }
    return browser;
  }
}
