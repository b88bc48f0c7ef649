import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { audienceRule } from '#contracts';
import { FieldCipher, type FieldPlace } from '#database';
import type { EditActionBody } from './action.shapes.js';
import type { Action } from './action.entity.js';
import { circleOf } from './circle-of.rules.js';

type Host = NonNullable<EditActionBody['host']>;

type Audience = z.output<typeof audienceRule>;

/** Where the words about a host are sealed for. */
function placeOf(actionId: string): FieldPlace {
  return { table: 'actions', column: 'host_words', rowId: actionId };
}

/** Turns what a chair wrote into columns, and a host's columns back into what they wrote. */
@Injectable()
export class DraftColumns {
  constructor(private readonly cipher: FieldCipher) {}

  /** The columns of the fields that are named; shifts are rows of their own. */
  columnsOf(actionId: string, body: EditActionBody): Partial<Action> {
    const { kind, title, what, place, timeZone, partnerId, campaignId, sensitive } = body;
    const plain = { kind, title, what, place, timeZone, partnerId, campaignId, sensitive };
    return {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(body.host === undefined ? {} : this.hostColumns(actionId, body.host)),
      ...(body.audience && audienceColumns(body.audience)),
      ...(body.extraWords && { extraWordsEn: body.extraWords.en, extraWordsEs: body.extraWords.es }),
    };
  }

  audienceOf({ audienceCircleId, audienceLanguage, audienceRule }: Action): Audience {
    const rule = audienceRule && { rule: audienceRule };
    return { circleId: audienceCircleId, language: audienceLanguage, ...rule };
  }

  hostOf({ id, hostContactId, hostWords, hostMayBeNamed }: Action): Host | null {
    if (hostContactId === null && hostWords === null) return null;
    const words = hostWords === null ? '' : this.cipher.open(placeOf(id), hostWords);
    return { contactId: hostContactId, words, mayBeNamed: hostMayBeNamed };
  }

  private hostColumns(actionId: string, host: Host | null): Partial<Action> {
    const words = host?.words ?? '';
    return {
      hostContactId: host?.contactId ?? null,
      hostWords: words === '' ? null : this.cipher.seal(placeOf(actionId), words),
      hostMayBeNamed: host?.mayBeNamed ?? false,
    };
  }
}

function audienceColumns(audience: Audience): Partial<Action> {
  const { circleId, language, rule = null } = audience;
  return {
    ...{ audienceCircleId: circleId, audienceLanguage: language, audienceRule: rule },
    circleId: circleOf(audience),
  };
}
