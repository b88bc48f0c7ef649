import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore } from '#jobs';
import { type Caller, Clock, notFound, Problem, type RouteInput, type RouteReply, Settings } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { formerIds } from '../merges/follow-merges.js';
import { namesOfGone } from '../merges/names-of-gone.js';
import { circlesOf } from '../circles/own-circles.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { readTimeline, TimelineItem } from './timeline.routes.js';
import { selectTimeline } from './timeline.sql.js';

interface HappenedRow {
  readonly micros: string;
  readonly kind: TimelineItem['kind'];
  readonly id: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly title: string | null;
}

type Reply = RouteReply<typeof readTimeline>;

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
    const former = await formerIds(this.database, params.id);
    const rows = await this.database.query<HappenedRow>(selectTimeline, [
      ...[params.id, micros, kind, id, query.limit + 1],
      ...[former, circlesOf(caller) !== null],
    ]);
    const shown = rows.slice(0, query.limit);
    const others = shown.flatMap(({ details }) => (typeof details.otherId === 'string' ? [details.otherId] : []));
    const names = await namesOfGone(this.database, this.fields, others);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => this.toItem(row, names, caller)),
      nextCursor: last ? `${last.micros}.${last.kind}.${last.id}` : null,
      letGo: this.letGo(person.since),
    };
  }

  private letGo(since: Date): Reply['letGo'] {
    const { keepAuditDays, keepSentDays, keepAnswersDays, keepSensitiveAnswersDays } = this.settings.values;
    const kept = [
      { what: 'edits', days: keepAuditDays },
      { what: 'asks', days: keepSentDays },
      { what: 'answers', days: keepAnswersDays },
      { what: 'sensitiveAnswers', days: Math.min(keepSensitiveAnswersDays, keepAnswersDays) },
    ] as const;
    return kept.flatMap(({ what, days }) => {
      const before = daysBefore(this.clock, days);
      return since < before ? [{ what, before: before.toISOString() }] : [];
    });
  }

  private toItem(
    { micros, kind, id, details, title }: HappenedRow,
    names: ReadonlyMap<string, string>,
    caller: Caller,
  ): TimelineItem {
    const { by, sealed, parts, otherId, ...plain } = details;
    const item = {
      ...{ id, kind, at: new Date(Number(micros) / 1000).toISOString(), ...plain },
      ...('actionId' in plain && { title }),
      ...(typeof by === 'string' && { isMine: by === `person:${caller.person?.id ?? ''}` }),
      ...(typeof parts === 'string' && { parts: parts.split(' ').filter((part) => part !== '') }),
      ...(typeof otherId === 'string' && { otherName: names.get(otherId) ?? null }),
      ...(typeof sealed === 'string' && { text: this.fields.open('note', id, Buffer.from(sealed, 'hex')) }),
    };
    // The shape of the route says whether the statement gave each kind what belongs to it.
    return item as TimelineItem;
  }
}
