import type { PublicCircle, PublicMeeting, Rhythm } from '../pages/public-circle.js';

/** A circle as contacts tells it to anybody. */
export interface ServicePublicCircle {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  readonly purpose: { readonly en: string; readonly es: string } | null;
  readonly meets: (Rhythm & { readonly timeZone: string; readonly place: string | null }) | null;
  readonly nextMeetings: readonly string[];
  readonly answers: readonly { readonly name: string }[];
}

/** The circle as the pages show it. */
export function toPublicCircle({ meets, nextMeetings, answers, ...told }: ServicePublicCircle): PublicCircle {
  const { id, slug, name, sector, purpose } = told;
  const [next, ...later] = nextMeetings;
  return {
    ...{ id, slug, name, sector, purpose },
    meeting: meets && next !== undefined ? meetingOf(meets, next, later) : null,
    answers: answers.map((one) => one.name),
  };
}

function meetingOf(
  meets: NonNullable<ServicePublicCircle['meets']>,
  startsAt: string,
  later: readonly string[],
): PublicMeeting {
  const { every, weekday, nth, timeZone, place } = meets;
  return { startsAt, later, timeZone, place, rhythm: { every, weekday, ...(nth === undefined ? {} : { nth }) } };
}
