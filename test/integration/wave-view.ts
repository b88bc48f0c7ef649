import type { NotificationsHouse } from './notifications-house.js';

/** A wave as a chair sees it. */
export interface WaveView {
  readonly id: string;
  readonly state: string;
  readonly asked: number;
  readonly waiting: number;
  readonly accepted: number;
  readonly delivered: number;
  readonly audience: number | null;
  readonly leftOut: { reason: string; people: number }[];
  readonly suppressed: { reason: string; people: number }[];
  readonly failed: { channel: string; code: number; people: number; words: string }[];
  readonly byChannel: { channel: string; asked: number; accepted: number }[];
  readonly mails: { language: string; subject: string; text: string }[];
}

/** The first wave of an action. */
export async function waveOf(house: NotificationsHouse, actionId: string): Promise<WaveView> {
  const { body } = await house.as<{ waves: WaveView[] }>('chair', 'GET', '/api/waves', { query: { actionId } });
  return body.waves[0] as WaveView;
}
