import type { PublicCircle, PublicMeeting, Rhythm } from '../pages/public-circle.js';

/** A circle as contacts tells it to anybody. */
export interface ServicePublicCircle {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  readonly purpose: { readonly en: string; readonly es: string } | null;
  readonly meets: (Rhythm & { readonly timeZone: string; readonly place: string | null }) | null;
  readonly nextMeeting: string | null;
  readonly answers: readonly { readonly name: string }[];
}

/** The circle as the pages show it. */
export function toPublicCircle({ meets, nextMeeting, answers, ...told }: ServicePublicCircle): PublicCircle {
  const { id, slug, name, sector, purpose } = told;
  return {
    ...{ id, slug, name, sector, purpose },
    meeting: meets && nextMeeting ? meetingOf(meets, nextMeeting) : null,
    answers: answers.map((one) => one.name),
  };
}

function meetingOf(meets: NonNullable<ServicePublicCircle['meets']>, startsAt: string): PublicMeeting {
  const { every, weekday, nth, timeZone, place } = meets;
  return { startsAt, timeZone, place, rhythm: { every, weekday, ...(nth === undefined ? {} : { nth }) } };
}
