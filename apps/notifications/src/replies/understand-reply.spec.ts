import { describe, expect, it } from '@jest/globals';
import { understandReply } from './understand-reply.rules.js';

const carrierKeywords = [
  ...[
    'STOP',
    'stop',
    'Stop.',
    ' STOP! ',
    '"stop"',
    'STOP 🙂',
    'STOPALL',
    'UNSUBSCRIBE',
    'Cancel',
    'END',
    'quit',
    'REVOKE',
  ],
  ...['OptOut'],
];

const ownOptOuts = [
  ...[
    'ALTO',
    'alto.',
    'Alto!',
    'PARE',
    'PARAR',
    'para',
    'DETENER',
    'DETENGAN',
    'CANCELAR',
    'BAJA',
    'SALIR',
    'BASTA',
    '¡BASTA!',
  ],
  ...[
    'BORRAR',
    'ELIMINAR',
    'REVOCAR',
    'NO MAS',
    'no más',
    'NO MÁS.',
    'ya basta',
    'alto por favor',
    'para ya',
    'baja, gracias',
  ],
  ...[
    'ya no me escriban',
    'Ya no me escriban por favor',
    'ya no me manden mensajes',
    'dejen de escribirme',
    'Déjenme en paz',
  ],
  ...['por favor quítenme de la lista', 'sáquenme', 'bórrenme', 'número equivocado', 'Numero equivocado, no soy Rosa'],
  ...['denme de baja', 'no quiero recibir más mensajes', 'no, dejen de escribirme'],
  ...[
    'stop texting me',
    'please stop texting me!!',
    'take me off',
    'Take me off your list',
    'leave me alone',
    'wrong number',
  ],
  ...[
    'sorry, wrong number',
    'no more',
    'No more texts',
    'remove me',
    "don't text me again",
    'STOP ALL',
    'opt out',
    'S T O P',
  ],
  ...[
    'stop please',
    'Please stop',
    'yes, stop texting me',
    'No. Stop.',
    '3. STOP',
    'unsubscribe me please',
    'unsuscribe',
  ],
  ...['I will come but stop texting me'],
];

const pauses = [
  ...['Stop sending me wrong times, I am coming at 5', 'stop it with the 5 am texts', 'STOP 1'],
  ...['PARO', 'alta', 'quitt', 'stoop', 'sotp', 'stp', 'stoppp', 'Stops', 'unsubscibe', 'bastaa', 'cancelo'],
  ...[
    "don't take me off the list",
    'no dejen de escribirme',
    'Alto ahí, sí voy',
    'basta de excusas, voy',
    'no more for me',
    '🛑',
  ],
  ...['cancel my spot', 'cancelar mi lugar', 'please stop it'],
];

describe('check B9: opting out', () => {
  it.each(carrierKeywords)('"%s" closes the number, and the carrier has answered', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'opt_out', how: 'carrier_keyword' });
  });

  it.each(ownOptOuts)('"%s" closes the number, and we answer', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'opt_out', how: 'own_words' });
  });

  it.each(pauses)('"%s" pauses until a person has read it', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'pause' });
  });

  it.each([
    ...[
      "I'll wait at the bus stop",
      'that was the wrong number of people, 3',
      'para mi esta bien',
      'no mas yo voy',
      'ayuda mutua',
    ],
    ...['end of my shift is at 5', 'start again', 'help me find a ride'],
  ])('"%s" closes nothing', (text) => {
    expect(['unclear', 'answer']).toContain(understandReply(text).kind);
  });

  it('takes a reaction to our ask for the reaction, not for the STOP that the ask quotes', () => {
    const ask = 'Local 5: picket with UFCW. Coming? 1=yes 2=maybe 3=can’t. STOP to opt out';
    expect(understandReply(`Liked “${ask}”`)).toEqual({ kind: 'acknowledged', means: 'ok' });
    expect(understandReply(`👍 to “${ask}”`)).toEqual({ kind: 'acknowledged', means: 'ok' });
    expect(understandReply(`Disliked “${ask}”`)).toEqual({ kind: 'unclear', guess: { answer: 'no', guests: null } });
    expect(understandReply('I said "stop texting me"')).toEqual({ kind: 'opt_out', how: 'own_words' });
  });
});

describe('help and start', () => {
  it.each(['HELP', 'help.', 'Info'])('"%s" was answered by the carrier', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'help', carrier: true });
  });

  it.each(['AYUDA', 'ayuda por favor', '¿Ayuda?', 'help please'])('"%s" is answered by us', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'help', carrier: false });
  });

  it.each(['START', 'start', 'UNSTOP'])('"%s" opens the number again', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'start' });
  });

  it.each(['stat', 'starts', 'start me up', 'alta', 'yes start', 'empezar'])('"%s" opens nothing', (text) => {
    expect(understandReply(text).kind).not.toBe('start');
  });
});

describe('what answers nothing', () => {
  it.each(['ok', 'OK!', '👍🏽', 'sounds good', 'Great, thanks', 'está bien', 'perfecto gracias', 'no problem'])(
    '"%s" acknowledges, and is a yes only to an ask that is still unanswered',
    (text) => {
      expect(understandReply(text)).toEqual({ kind: 'acknowledged', means: 'ok' });
    },
  );

  it.each(['thanks', 'Thank you!', 'gracias', 'Muchas gracias ✊', '❤️'])('"%s" thanks', (text) => {
    expect(understandReply(text)).toEqual({ kind: 'acknowledged', means: 'thanks' });
  });

  it.each([
    ['yes but I leave at 8', { answer: 'yes', guests: null }],
    ['si con 3 amigos pero tarde', { answer: 'yes', guests: 3 }],
    ['where do I park? yes', { answer: 'yes', guests: null }],
    ['sorry working', { answer: 'no', guests: null }],
    ['tal vez?', { answer: 'maybe', guests: null }],
    ['yeah no', undefined],
    ['what is this', undefined],
  ])('"%s" is guessed at for the person who reads it', (text, guess) => {
    expect(understandReply(text)).toEqual(guess ? { kind: 'unclear', guess } : { kind: 'unclear' });
  });
});
