import { describe, expect, it } from '@jest/globals';
import { understandReply } from './understand-reply.rules.js';

type Row = readonly [text: string, guests: number | null];

/** Replies that all name the same number of guests; null where they name none. */
function withGuests(guests: number | null, texts: readonly string[]): Row[] {
  return texts.map((text) => [text, guests]);
}

const yes: readonly Row[] = [
  ...withGuests(null, [
    ...['1', '1.', ' 1 ', '#1', '1!', '"1"', '1️⃣', '１', 'one', '1 yes', 'Yes 1', 'yes', 'YES!!!', 'Yesss', 'yep'],
    ...['Yup 🙂', 'yeah', 'yea', 'sure', 'Sure thing!', 'y', 'of course', 'definitely', 'absolutely', 'hell yeah'],
    ...['you bet', 'for sure ✊', 'aye', "I'm in", 'count me in', "I'll be there", 'I’ll be there!'],
    ...['will be there', 'I can make it', 'coming', "I'm coming", 'see you there', 'we are going', 'I will come'],
    ...["yes, I'll be there", 'yes thanks', 'ok yes', 'Yes please', 'hi, yes!', "Can't wait!", "Wouldn't miss it"],
    ...[
      'me too',
      'yes I can make it',
      'Yes, I can',
      'you can count on me',
      'In',
      'I can',
      'yes, see you at 6',
      'Yes, see you at 6:30 am',
      'definitly',
      'yes brother',
    ],
    ...['yes with my kids', 'Yes <3'],
  ]),
  ...withGuests(0, [...['just me']]),
  ...withGuests(1, [
    ...['Yes 2 people', 'yes +1', 'yes plus one', 'me and Rosa', 'Me and rosa', 'yes, me and Rosa', 'me & Luis'],
    ...['Rosa and I', 'my wife and I', 'yes with my brother', 'both of us', 'Yes bringing a friend'],
    ...['Coming with Rosa'],
  ]),
  ...withGuests(2, [
    ...['YES 3', 'yes, 3', '1 +2', '1+2', '1, +2', '+2', '1 plus 2', 'yes and 2 friends', 'Yes, 2 more'],
    ...["yes there'll be 3 of us", "I'm bringing 2", '1, bringing 2 friends', 'me, Rosa and Luis'],
  ]),
  ...withGuests(3, [...['party of 4', 'we are 4', '4 of us', 'yes with 3 coworkers']]),
  ...withGuests(4, [...['yes, a party of five']]),
];

const maybe: readonly Row[] = [
  ...withGuests(null, [
    ...['2', '2.', 'two', 'maybe', 'Maybe...', 'mabye', 'perhaps', 'not sure', "I'm not sure yet", 'idk'],
    ...["I don't know yet", 'might', "I'll try", "I'll try to make it", 'depends', 'possibly', "we'll see"],
    ...['probably', 'hopefully', 'let me check', 'maybe, depends on my shift', '50/50', 'maybe 2', '2 maybe'],
    ...["can't say yet", '🤷', 'yes maybe', 'maybe if I get a ride'],
  ]),
  ...withGuests(1, [...['2 +1']]),
  ...withGuests(2, [...['maybe 3 of us']]),
];

const no: readonly string[] = [
  ...['3', '3.', 'three', '3 no', 'no', 'No.', 'NOOOO', 'nope', 'nah', 'no thanks', 'No thank you', "can't"],
  ...['cant', 'cannot', 'can´t', "I can't make it", "Sorry, can't", 'cant this time', "won't be there"],
  ...['not coming', "I'm not coming", "we're not going", 'count me out', "I'm out", 'not this time'],
  ...['unable to attend', 'No, I have to work that day', "can't, my kid is sick", "I don't think so", 'no way'],
  ...["I'll pass", 'no can do', 'definitely not', '👎', 'n', 'no 3', 'hi, no, sorry', "Can't Friday", 'no 👍'],
  ...['afraid not'],
];

const unclear: readonly string[] = [
  ...[
    'yes but I can’t stay',
    'yeah no',
    'yes I know, working that day',
    'yes, not coming',
    "can't till 5",
    'late 20 min',
  ],
  ...['Who is this?', 'yes, where do I park?', '1?', '1 or 2', '1 2', '13', 'yes 50', 'yes friday', 'only Tuesday'],
  ...[
    "I'd come but I'm away",
    'sure wish I could',
    'yes if I get a ride',
    'no problem parking there',
    'no need to ask',
  ],
  ...['not only me', "don't worry, I'll be there", "won't be alone", 'I was coming', 'why is this on a Friday', ''],
  ...[
    'yes unless it rains',
    'no, I mean yes',
    'me and work',
    'me and cnat',
    'n coming',
    'si no',
    '🌧️',
    '2 yes',
    '3 yes',
    '1 no',
  ],
  ...[
    "we can't, 2 of us are away",
    'on my way',
    "I'm ill",
    'yes 1 +2 with 3 friends',
    'yes/no',
    '5 de la tarde',
    'yes 0',
  ],
  ...['Thanks but no', 'maybe not', 'yes!! '.repeat(80)],
];

describe('check B4: English replies', () => {
  it.each(yes)('"%s" is a yes', (text, guests) => {
    expect(understandReply(text)).toEqual({ kind: 'answer', answer: 'yes', guests });
  });

  it.each(maybe)('"%s" is a maybe', (text, guests) => {
    expect(understandReply(text)).toEqual({ kind: 'answer', answer: 'maybe', guests });
  });

  it.each(no)('"%s" is a no', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'answer', answer: 'no', guests: null });
  });

  it.each(unclear)('"%s" waits for a person', (text) => {
    expect(understandReply(text).kind).toBe('unclear');
  });
});
