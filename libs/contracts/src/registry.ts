import { actionPosted } from './actions/action-posted.js';
import { attendanceNoted } from './actions/attendance-noted.js';
import { rsvpRecorded } from './actions/rsvp-recorded.js';
import { audienceChunkResolved, audiencePartResolved, audienceResolved } from './contacts/audience-resolved.js';
import { contactsChanged } from './contacts/contacts-changed.js';
import { joinAsked } from './contacts/join-asked.js';
import { personErased } from './contacts/person-erased.js';
import type { EventDefinition, ServiceName } from './define-event.js';
import { audienceRequested } from './notifications/audience-requested.js';
import { emailReachabilityChanged } from './notifications/email-reachability-changed.js';
import { emailReopened } from './notifications/email-reopened.js';
import { joinAnswered } from './notifications/join-answered.js';
import { peopleAsked } from './notifications/people-asked.js';
import { reachabilityChanged } from './notifications/reachability-changed.js';
import { replyUnderstood } from './notifications/reply-understood.js';

/** Every event version there is; the meta-tests and the generated pages loop over it. */
export const allEvents: readonly EventDefinition[] = [
  actionPosted,
  rsvpRecorded,
  attendanceNoted,
  contactsChanged,
  personErased,
  joinAsked,
  audienceChunkResolved,
  audienceResolved,
  audiencePartResolved,
  audienceRequested,
  peopleAsked,
  replyUnderstood,
  joinAnswered,
  reachabilityChanged,
  emailReachabilityChanged,
  emailReopened,
];

/** Every topic that an event names, sorted; topics are created from this list and never by chance. */
export const allTopics: readonly string[] = [...new Set(allEvents.map((event) => event.topic))].sort();

/** The event of that name (`ce_type`), or undefined when no contract has it. */
export function findEvent(name: string): EventDefinition | undefined {
  return allEvents.find((event) => event.name === name);
}

/** The topics that a service must read to get every event it is listed as a consumer of. */
export function topicsConsumedBy(service: ServiceName): readonly string[] {
  const topics = allEvents.filter((event) => event.consumers.includes(service)).map((event) => event.topic);
  return [...new Set(topics)].sort();
}
