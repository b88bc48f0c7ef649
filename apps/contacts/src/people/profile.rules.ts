import type { DraftProfile, FurtherEmail, HashedDraft, Person, PersonNote, PersonProfile } from './person.js';

/** As many addresses as a person may have; a list that names more is wrong about somebody. */
const mostEmails = 10;

/** The profile of somebody of whom nothing of it is known. */
export function emptyProfile(): PersonProfile {
  return {
    ...{ furtherEmails: [], otherLanguages: new Set(), anyHour: false, unionLocalId: null, bargainingUnitId: null },
    ...{ skills: new Set(), tagIds: new Set(), roles: new Map(), hours: [], notes: [], cameThroughId: null },
  };
}

/**
 * Adds what a draft says beside who somebody is and how to reach them. Nothing is taken away: a list that leaves
 * something out may simply be older, and a role that a person has is more than the one that a list takes for granted.
 *
 * @param newId makes the id of an address or note that is new to the person.
 */
export function learnProfile(person: Person, { profile: said, furtherEmails }: HashedDraft, newId: () => string): void {
  if (said === null) return;
  const known = (person.profile ??= emptyProfile());
  for (const tag of said.otherLanguages) if (tag !== person.language) known.otherLanguages.add(tag);
  learnFacts(known, said);
  for (const skill of said.skills) known.skills.add(skill);
  for (const tagId of said.tagIds) known.tagIds.add(tagId);
  learnRoles(person, known.roles, said.workplaces);
  for (const email of furtherEmails) learnFurtherEmail(person.emailIndex, known.furtherEmails, email, newId);
  learnHours(known, said.hours);
  learnNotes(known.notes, said.notes, newId);
  if (said.throughId !== person.id) known.cameThroughId ??= said.throughId;
}

function learnFacts(known: PersonProfile, { anyHour, unionLocalId, bargainingUnitId }: DraftProfile): void {
  known.anyHour ||= anyHour ?? false;
  known.unionLocalId = unionLocalId ?? known.unionLocalId;
  known.bargainingUnitId = bargainingUnitId ?? known.bargainingUnitId;
}

function learnNotes(known: PersonNote[], said: readonly string[], newId: () => string): void {
  const fresh = said.filter((text) => !known.some((note) => note.text === text));
  known.push(...fresh.map((text) => ({ id: newId(), text, fresh: true })));
}

/** A week is one fact: what is said of one kind of hours stands for all of that kind. */
function learnHours(known: PersonProfile, said: DraftProfile['hours']): void {
  const kinds = new Set(said.map(({ kind }) => kind));
  const kept = known.hours.filter(({ kind }) => !kinds.has(kind));
  if (kinds.size > 0) known.hours = [...kept, ...said];
}

function learnRoles(person: Person, roles: PersonProfile['roles'], said: DraftProfile['workplaces']): void {
  for (const { id, role } of said) {
    if (role !== 'rank_and_file' || !roles.has(id)) roles.set(id, role);
    person.workplaceIds.add(id);
  }
}

function learnFurtherEmail(
  first: string | null,
  known: FurtherEmail[],
  said: HashedDraft['furtherEmails'][number],
  newId: () => string,
): void {
  const isKnown = said.index === first || known.some(({ index }) => index === said.index);
  if (!isKnown && known.length < mostEmails) known.push({ ...said, id: newId(), fresh: true });
}

/** Everything of a profile that is kept, in an order of its own. */
export function profileFingerprint(profile: PersonProfile | null): unknown[] {
  if (profile === null) return [];
  const { anyHour, unionLocalId, bargainingUnitId } = profile;
  return [
    [anyHour, unionLocalId, bargainingUnitId],
    [...profile.otherLanguages].sort(),
    [...profile.skills].sort(),
    [...profile.tagIds].sort(),
    [...profile.roles].map(([id, role]) => `${id} ${role}`).sort(),
    profile.furtherEmails.map(({ index }) => index),
    profile.hours
      .map(({ kind, weekday, fromMinute, untilMinute }) => `${kind} ${weekday} ${fromMinute} ${untilMinute}`)
      .sort(),
    [profile.cameThroughId, profile.notes.length],
  ];
}
