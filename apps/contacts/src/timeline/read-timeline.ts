import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem, type RouteInput, type RouteReply, Settings } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { readTimeline, TimelineItem } from './timeline.routes.js';
import { selectTimeline } from './timeline.sql.js';

interface HappenedRow {
  readonly micros: string;
  readonly kind: TimelineItem['kind'];
  readonly id: string;
  readonly details: Readonly<Record<string, unknown>>;
}

type Reply = RouteReply<typeof readTimeline>;

const dayMs = 86_400_000;

/** The story of one person, as far back as it is kept. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`; to a convener `out_of_scope` for the people of others. */
  async run({ params, query }: RouteInput<typeof readTimeline>, caller: Caller): Promise<Reply> {
    await holdToOwnPeople(this.database, caller, params.id);
    const [person] = await this.database.query<{ since: Date }>(
      'SELECT created_at AS since FROM contacts WHERE id = $1',
      [params.id],
    );
    if (!person) throw new Problem(notFound);
    const [micros = null, kind = null, id = null] = query.cursor?.split('.') ?? [];
    const rows = await this.database.query<HappenedRow>(selectTimeline, [params.id, micros, kind, id, query.limit + 1]);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => this.toItem(row, caller)),
      nextCursor: last ? `${last.micros}.${last.kind}.${last.id}` : null,
      letGo: this.letGo(person.since),
    };
  }

  private letGo(since: Date): Reply['letGo'] {
    const before = new Date(this.clock.nowMs() - this.settings.values.keepAuditDays * dayMs);
    return since < before ? [{ what: 'edits', before: before.toISOString() }] : [];
  }

  private toItem({ micros, kind, id, details }: HappenedRow, caller: Caller): TimelineItem {
    const { by, sealed, parts, ...plain } = details;
    const item = {
      ...{ id, kind, at: new Date(Number(micros) / 1000).toISOString(), ...plain },
      ...(typeof by === 'string' && { isMine: by === `person:${caller.person?.id ?? ''}` }),
      ...(typeof parts === 'string' && { parts: parts.split(' ').filter((part) => part !== '') }),
      ...(typeof sealed === 'string' && { text: this.fields.open('note', id, Buffer.from(sealed, 'hex')) }),
    };
    // The shape of the route says whether the statement gave each kind what belongs to it.
    return item as TimelineItem;
  }
}
