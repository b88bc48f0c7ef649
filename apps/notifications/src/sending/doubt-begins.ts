/**
 * The end of an insert into `doubtful_messages`: a message may have been in doubt before, even parked, and come back to
 * it by a process that was frozen meanwhile. Then the doubt begins anew, with all its looks.
 */
export const doubtBegins = `ON CONFLICT (message_id) DO UPDATE
  SET since = excluded.since, parked_at = NULL, looks = 0, looked_at = NULL, look_problem = NULL, next_look_at = NULL`;
