import type { AudiencePreviewReply, LeftOutReason } from './audiences.routes.js';

/** How many people of a rule end alike; see the statements for what each outcome means. */
export interface Placed {
  readonly outcome: 'asked' | 'sharing' | LeftOutReason;
  readonly people: number;
}

/** The same, told apart as a preview tells them apart. */
export interface PlacedApart extends Placed {
  readonly language: 'en' | 'es';
  /** Null for people who cannot be reached on any. */
  readonly channel: 'sms' | 'email' | null;
}

/** The order in which reasons are told: first what the rule itself asked for, then what can be mended. */
const reasons: readonly LeftOutReason[] = ['other_language', 'opted_out', 'no_phone', 'not_textable', 'no_consent'];

/** How many people are left out for which reason; reasons that concern nobody are not told. */
export function leftOutOf(placed: readonly Placed[]): { reason: LeftOutReason; people: number }[] {
  return reasons
    .map((reason) => ({ reason, people: sum(placed, (part) => part.outcome === reason) }))
    .filter(({ people }) => people > 0);
}

/** What a chair is told of a rule before anything is sent. */
export function previewOf(placed: readonly PlacedApart[]): AudiencePreviewReply {
  const asked = placed.filter(({ outcome }) => outcome === 'asked');
  const sharing = placed.filter(({ outcome }) => outcome === 'sharing');
  return {
    people: sum(asked),
    byChannel: {
      sms: sum(asked, ({ channel }) => channel === 'sms'),
      email: sum(asked, ({ channel }) => channel === 'email'),
    },
    byLanguage: {
      en: sum(asked, ({ language }) => language === 'en'),
      es: sum(asked, ({ language }) => language === 'es'),
    },
    sharingAPhone: sum(sharing, ({ channel }) => channel === 'sms'),
    sharingAnEmail: sum(sharing, ({ channel }) => channel === 'email'),
    leftOut: leftOutOf(placed),
  };
}

function sum<T extends Placed>(placed: readonly T[], belongs: (part: T) => boolean = () => true): number {
  return placed.filter(belongs).reduce((total, { people }) => total + people, 0);
}
