/** Deeds of the audit that belong into the story of a person; looks at them do not. */
const edits = `'contact.changed'`;

const merges = `'people.merged', 'people.parted'`;

const tellings = `'people.told-apart', 'people.telling-withdrawn'`;

/**
 * Everything that happened with a person, as rows of one shape. The moment is in microseconds, as the database keeps
 * it: what happened in one transaction has one moment, and a page must end between two things all the same.
 *
 * $1 the person, $2 to $4 the last thing of the page before or null, $5 how many, $6 the ids of records that went into
 * theirs: what was done with those is theirs, and that they went stands with the one who stayed. $7 whether sensitive
 * actions go without their titles.
 */
export const selectTimeline = `
  WITH happened AS (
    SELECT created_at AS at, 'came' AS kind, id::text AS id, json_build_object('source', source) AS details
      FROM contacts WHERE id = $1
    UNION ALL
    SELECT happened_at, 'consent', id::text, json_build_object('channel', channel, 'state', state, 'cause', cause)
      FROM consent_entries WHERE contact_id = $1
    UNION ALL
    SELECT i.started_at, 'import', i.id::text || '-' || r.line,
           json_build_object('importId', i.id, 'outcome', r.outcome)
      FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE r.contact_id = $1
    UNION ALL
    SELECT written_at, 'note', id::text, json_build_object('by', written_by, 'sealed', encode(body, 'hex'))
      FROM contact_notes WHERE contact_id = $1
    UNION ALL
    SELECT asked_at, 'asked', action_id::text,
           json_build_object('actionId', action_id, 'byText', texted_at IS NOT NULL)
      FROM contact_asks WHERE contact_id = $1
    UNION ALL
    SELECT answered_at, 'answered', shift_id::text, json_build_object('actionId', action_id, 'answer', answer)
      FROM contact_shifts WHERE contact_id = $1 AND answer IS NOT NULL
    UNION ALL
    SELECT noted_at, 'attendance', shift_id::text, json_build_object('actionId', action_id, 'outcome', outcome)
      FROM contact_shifts WHERE contact_id = $1 AND outcome IS NOT NULL
    UNION ALL
    SELECT at, 'edit', position::text, json_build_object('by', actor, 'parts', details->>'parts')
      FROM audit_entries
     WHERE subject = ANY(ARRAY(SELECT 'contact:' || unnest($6::text[] || $1::text))) AND deed IN (${edits})
    UNION ALL
    SELECT at, 'merge', position::text,
           json_build_object('by', actor, 'undone', deed = 'people.parted', 'otherId', details->>'otherId')
      FROM audit_entries
     WHERE deed IN (${merges})
       AND (subject = 'contact:' || $1
            OR details->>'stays' = 'true' AND subject = ANY(ARRAY(SELECT 'contact:' || unnest($6::text[]))))
    UNION ALL
    SELECT at, 'apart', position::text, json_build_object('by', actor, 'undone', deed = 'people.telling-withdrawn')
      FROM audit_entries WHERE subject = 'contact:' || $1 AND deed IN (${tellings})
  ), placed AS (
    SELECT (extract(epoch FROM at) * 1000000)::bigint AS micros, kind, id, details FROM happened
  )
  SELECT micros::text, kind, id, details,
         (SELECT title FROM known_actions
           WHERE known_actions.id = (details->>'actionId')::uuid AND NOT (sensitive AND $7::boolean)) AS title
    FROM placed
   WHERE $2::bigint IS NULL OR (micros, kind, id) < ($2, $3::text, $4::text)
   ORDER BY micros DESC, kind DESC, id DESC LIMIT $5`;
