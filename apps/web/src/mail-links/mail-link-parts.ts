import { AskForLink } from './ask-for-link.js';
import { AskedLinks } from './asked-links.js';
import { LookAtLink } from './look-at-link.js';
import { MailLinksController } from './mail-links.controller.js';
import { NoteElsewhere } from './note-elsewhere.js';
import { SignInFormsController } from './sign-in-forms.controller.js';
import { UseLink } from './use-link.js';

/** Signing in by a link in a mail. */
export const mailLinkParts = [AskForLink, AskedLinks, LookAtLink, NoteElsewhere, UseLink];

/** And its routes. */
export const mailLinkControllers = [MailLinksController, SignInFormsController];
