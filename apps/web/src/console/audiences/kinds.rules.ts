import type { RuleCondition } from '#words';

/** What a condition can be about. */
export type Kind = RuleCondition['is'];

/** Every kind under its heading, in the order of the list one chooses from. */
export const kindsByHeading: Readonly<Record<'who' | 'where' | 'did', readonly Kind[]>> = {
  who: [
    'in_circle',
    'at_workplace',
    'in_local',
    'has_tag',
    'has_skill',
    'speaks',
    'also_speaks',
    'came_from',
    'member_for',
    'agreed_to',
  ],
  where: ['near', 'near_action', 'can_come', 'free_then', 'any_hour'],
  did: ['attended', 'no_show', 'answered', 'asked', 'texted_within'],
};

const saturdayMorning = { weekday: 6, fromMinute: 540, untilMinute: 720 };
const lately = { withinDays: 90, actionId: null };

/** A condition as it begins: what has to be chosen is empty. */
const beginnings: { readonly [K in Kind]: Extract<RuleCondition, { is: K }> } = {
  in_circle: { is: 'in_circle', circleId: '' },
  at_workplace: { is: 'at_workplace', workplaceId: '', role: null },
  in_local: { is: 'in_local', unionLocalId: '', unitId: null },
  speaks: { is: 'speaks', language: 'es' },
  also_speaks: { is: 'also_speaks', language: '' },
  has_skill: { is: 'has_skill', skill: 'driver' },
  has_tag: { is: 'has_tag', tagId: '' },
  any_hour: { is: 'any_hour' },
  agreed_to: { is: 'agreed_to', purpose: 'elections' },
  came_from: { is: 'came_from', source: 'joined' },
  member_for: { is: 'member_for', days: 365 },
  can_come: { is: 'can_come', ...saturdayMorning },
  free_then: { is: 'free_then', ...saturdayMorning },
  near: { is: 'near', postalCode: '', miles: 5 },
  near_action: { is: 'near_action', actionId: '', miles: 5 },
  attended: { is: 'attended', ...lately },
  no_show: { is: 'no_show', ...lately },
  answered: { is: 'answered', answer: null, ...lately },
  asked: { is: 'asked', ...lately },
  texted_within: { is: 'texted_within', days: 7 },
};

/** A new condition of that kind. */
export function beginningOf(kind: Kind): RuleCondition {
  return beginnings[kind];
}

/** Minutes from midnight as a clock shows them; the end of a day is its midnight. */
export function clockOf(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}

/** The same back; midnight at the end of a stretch is the end of the day. */
export function minuteOf(clock: string, isEnd: boolean): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const minute = hours * 60 + minutes;
  return isEnd && minute === 0 ? 1440 : minute;
}
