/** What decides whether a wave may go without a second person. */
export interface GatedWave {
  /** People it asks; null while they are still being counted. */
  readonly audience: number | null;
  readonly approvedBy: string | null;
}

/** The rule of this installation. */
export interface TwoPeopleRule {
  readonly isOn: boolean;
  /** Waves to more people than this need a second person. */
  readonly above: number;
}

/** Why a wave may not go yet: its people are not counted, or a second person has not approved it. */
export type Gate = 'counting' | 'approval';

/** What a wave still needs before its first message; null when nothing. */
export function gateOf({ audience, approvedBy }: GatedWave, { isOn, above }: TwoPeopleRule): Gate | null {
  if (!isOn || approvedBy !== null) return null;
  if (audience === null) return 'counting';
  return audience > above ? 'approval' : null;
}

/** An approval that was given before the wave knew its people. */
export interface EarlyApproval {
  readonly approvedBy: string;
  readonly people: number;
}

/** The first early approval that holds for a wave: somebody else's than the poster's, for as many people or more. */
export function holdsFor(
  approvals: readonly EarlyApproval[],
  wave: { readonly audience: number; readonly postedBy: string | null },
): EarlyApproval | null {
  return approvals.find(({ approvedBy, people }) => approvedBy !== wave.postedBy && people >= wave.audience) ?? null;
}
