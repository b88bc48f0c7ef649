import type { Role } from '#runtime';
import type { Language } from '#words';
import type { GrantKind } from '../grants/asked-grant.rules.js';
import type { AskKind } from './approvers.rules.js';

/** Words that some people get. */
export interface AskedWords {
  readonly language: Language;
  /** Of an e-mail. */
  readonly subject?: string;
  readonly text: string;
  readonly people: number;
}

/** A wave as its approver is told of it. */
export interface AskedWave {
  readonly kind: 'waves';
  readonly people: number;
  /** Whom it is for, as one sentence in each language; null for a wave from before this was kept. */
  readonly whom: Readonly<Record<Language, string>> | null;
  readonly action: {
    readonly title: string;
    readonly partnerName: string | null;
    readonly place: string;
    readonly timeZone: string;
    readonly firstStart: string;
  };
  readonly texts: readonly AskedWords[];
  readonly mails: readonly AskedWords[];
}

/** A file of people as its approver is told of it. */
export interface AskedExport {
  readonly kind: 'exports';
  /** As many as there were when it was asked for. */
  readonly people: number;
  /** Name of the one circle it is about; null for everybody. */
  readonly circle: string | null;
  readonly reason: string;
}

/** A role as its approver is told of it. */
export interface AskedRole {
  readonly kind: 'grants';
  readonly how: GrantKind;
  readonly role: Role;
  /** The address or the name of who gets it; null for a link, a token, and what was decided. */
  readonly whom: string | null;
  readonly circles: readonly string[];
}

/** Something that waits for a second person, or waited, in what a page needs. */
export interface AskView {
  readonly kind: AskKind;
  readonly id: string;
  readonly state: 'waiting' | 'approved' | 'refused' | 'expired' | 'gone';
  /** The reader asked for it. */
  readonly isOwn: boolean;
  /** The reader may decide. */
  readonly mayDecide: boolean;
  /** Who asked; null for a script, and for somebody who left. */
  readonly asker: string | null;
  /** Who decided, where it is known. */
  readonly decider: string | null;
  /** RFC 3339. */
  readonly since: string;
  readonly what: AskedWave | AskedExport | AskedRole;
}
