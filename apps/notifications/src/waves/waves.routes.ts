import { z } from 'zod';
import { actionPosted, audienceRule, knownTimeZone } from '#contracts';
import { route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const people = z.int().min(0);
const language = z.enum(['en', 'es']);
const action = actionPosted.payload.shape;

/** One composed text as it would go out, and what it costs. */
export const composedText = z.object({
  language,
  text: z.string(),
  /** Texts that the provider bills for it. */
  segments: z.int().min(1),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  /** Letters outside GSM-7, each once: every one of them makes the text dearer. */
  guiltyLetters: z.array(z.string()),
});

/** An e-mail as it would go out, but for each person's own links. */
const composedMail = z.object({
  language,
  subject: z.string(),
  /** The part that stands alone; the HTML says the same. */
  text: z.string(),
});

const channel = z.enum(['sms', 'email']);

/** A composed text while it can still be reworded. */
const draftText = composedText.extend({
  /** The same text without the letters that make it dear, to be offered; null when there are none or no way round. */
  plainWording: z.string().nullable(),
});

/**
 * What a wave is for: the first of an action (`invite`), people again who were asked and have not answered (`nudge`), or
 * people who were not asked yet (`further`).
 */
const waveKind = z.enum(['invite', 'nudge', 'further']);

export const waveState = z.enum(['running', 'paused', 'stopped']);

/** A wave and how far it is; the counts are of people, one text or one e-mail each. */
export const waveView = z.object({
  id,
  actionId: id,
  kind: waveKind,
  state: waveState,
  /**
   * Why it is paused, when nobody paused it: the database was set back and does not know whom it texted since
   * (`restored`); its people are being counted (`counting`); it waits for a second person (`approval`).
   */
  heldFor: z.enum(['restored', 'counting', 'approval']).nullable(),
  /**
   * Of a wave that is held because the database was set back to a backup: whether it is known what was sent since. The
   * provider is being asked (`asking`); it told, and whoever got the text counts as asked (`known`); it does not tell,
   * and they may get it again (`unknown`). E-mails sent since are never known.
   */
  sentSince: z.enum(['asking', 'known', 'unknown']).nullable(),
  /** Account that posted its action; null when a script did. */
  postedBy: id.nullable(),
  /** The second person, where one was needed. */
  approvedBy: id.nullable(),
  /** Before this instant nothing goes out: the time to stop it. */
  startsAt: instant,
  createdAt: instant,
  texts: z.array(composedText),
  /** What people get who are asked by e-mail. */
  mails: z.array(composedMail),
  /** Whom it is for, as it was when it was posted; null for a wave from before this was kept. */
  audienceRule: audienceRule.nullable(),
  /** People the audience rule named; null until contacts has resolved it. */
  audience: people.nullable(),
  /** People the rule named who are not asked by this wave, by reason. */
  leftOut: z.array(z.object({ reason: z.string(), people })),
  /** People with a text or an e-mail of this wave. */
  asked: people,
  /** Not handed to the provider yet. */
  waiting: people,
  /** Handed to the provider; whatever became of it. */
  accepted: people,
  /** Of texts alone: nobody tells whether an e-mail was delivered. */
  delivered: people,
  /** The provider refused or could not deliver, by its code, with words to act on. */
  failed: z.array(z.object({ channel, code: z.int(), people, words: z.string() })),
  /** Not sent by us, by reason (opted_out, too_late, stopped…). */
  suppressed: z.array(z.object({ reason: z.string(), people })),
  /** Nobody knows whether it was sent: a person decides. */
  parked: people,
  /** The same counts for each channel that asks somebody. */
  byChannel: z.array(
    z.object({
      ...{ channel, asked: people, waiting: people, accepted: people, delivered: people },
      ...{ failed: people, parked: people },
    }),
  ),
});

const waveParams = z.object({ id });

export const previewWave = route({
  method: 'POST',
  path: '/api/waves/preview',
  summary: 'How the ask of an action would read in each language, what it costs, and when the first text would go.',
  body: z.object({
    /** Null or missing while there is none: the e-mail is headed by kind and partner then. */
    title: action.title.nullable().default(null),
    kind: action.kind,
    partnerName: action.partnerName,
    place: action.place,
    timeZone: knownTimeZone,
    shifts: z
      .array(z.object({ startsAt: instant, endsAt: instant }))
      .min(1)
      .max(60),
    extraWords: action.extraWords.default({ en: '', es: '' }),
  }),
  reply: z.object({
    texts: z.array(draftText),
    /** Empty when there is no mail server: nobody is asked by e-mail. */
    mails: z.array(composedMail),
    /** Undo time over and the people's zone open (told for the action's zone). */
    firstTextAt: instant,
    /** True when the first text could not arrive two hours before the start: nobody would be asked. */
    tooLate: z.boolean(),
  }),
});

export const listWaves = route({
  method: 'GET',
  path: '/api/waves',
  summary: 'The waves of an action with their counts, oldest first.',
  query: z.object({ actionId: id }),
  reply: z.object({ waves: z.array(waveView) }),
});

export const planWave = route({
  method: 'POST',
  path: '/api/waves',
  summary: 'Asks again those who have not answered (nudge), or people who were not asked yet (further).',
  body: z.strictObject({
    actionId: id,
    kind: waveKind.exclude(['invite']),
    /** How many waves of the action the caller was shown: another one since is a reason to look again. */
    after: z.int().min(1).max(1000),
    /** Of these, whoever the kind means. */
    audience: audienceRule,
    extraWords: action.extraWords.default({ en: '', es: '' }),
  }),
  reply: waveView,
  status: 201,
});

export const approveWave = route({
  method: 'POST',
  path: '/api/waves/:id/approve',
  summary: 'Lets a large wave go that somebody else posted, in the size that the approver was shown.',
  params: waveParams,
  body: z.strictObject({ people }),
  reply: waveView,
});

export const approveEarly = route({
  method: 'POST',
  path: '/api/waves/approvals',
  summary: 'Approves the wave of an action ahead of time, up to so many people; it counts if somebody else posts it.',
  body: z.strictObject({ actionId: id, people: people.max(1_000_000) }),
  reply: z.object({ approved: z.literal(true) }),
});

export const stopWave = route({
  method: 'POST',
  path: '/api/waves/:id/stop',
  summary: 'Ends a wave for good: whatever was not handed to the provider yet never is.',
  params: waveParams,
  reply: waveView,
});

export const pauseWave = route({
  method: 'POST',
  path: '/api/waves/:id/pause',
  summary: 'Holds a wave: nothing more is handed to the provider until it goes on.',
  params: waveParams,
  reply: waveView,
});

export const resumeWave = route({
  method: 'POST',
  path: '/api/waves/:id/resume',
  summary: 'Lets a paused wave go on where it was held.',
  params: waveParams,
  reply: waveView,
});
