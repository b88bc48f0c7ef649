import type { AudiencePreviewReply, LeftOutReason } from './audiences.routes.js';

/** How many people of a rule end alike; see the statements for what each outcome means. */
export interface Placed {
  readonly outcome: 'asked' | 'sharing' | LeftOutReason;
  readonly people: number;
}

/** The order in which reasons are told: first what the rule itself asked for, then what can be mended. */
const reasons: readonly LeftOutReason[] = ['other_language', 'opted_out', 'no_phone', 'not_textable', 'no_consent'];

/** How many people are left out for which reason; reasons that concern nobody are not told. */
export function leftOutOf(placed: readonly Placed[]): { reason: LeftOutReason; people: number }[] {
  return reasons.map((reason) => ({ reason, people: sum(placed, reason) })).filter(({ people }) => people > 0);
}

/** What a chair is told of a rule before anything is sent. */
export function previewOf(placed: readonly (Placed & { readonly language: 'en' | 'es' })[]): AudiencePreviewReply {
  const asked = (language: 'en' | 'es'): number =>
    sum(
      placed.filter((part) => part.language === language),
      'asked',
    );
  return {
    people: sum(placed, 'asked'),
    byLanguage: { en: asked('en'), es: asked('es') },
    sharingAPhone: sum(placed, 'sharing'),
    leftOut: leftOutOf(placed),
  };
}

function sum(placed: readonly Placed[], outcome: Placed['outcome']): number {
  return placed.filter((part) => part.outcome === outcome).reduce((total, { people }) => total + people, 0);
}
