import { describe, expect, it } from '@jest/globals';
import { understandReply } from './understand-reply.rules.js';

type Row = readonly [text: string, guests: number | null];

/** Replies that all name the same number of guests; null where they name none. */
function withGuests(guests: number | null, texts: readonly string[]): Row[] {
  return texts.map((text) => [text, guests]);
}

const yes: readonly Row[] = [
  ...withGuests(null, [
    ...['si', 'Sí', 'SÍ!!', 'siiii', 'sip', 'claro', 'Claro que sí', 'por supuesto', 'seguro', 'obvio', 'voy'],
    ...['ya voy', 'sí voy', 'si voy', 'ahí estaré', 'alli estare', 'cuenten conmigo', 'Cuenta conmigo!'],
    ...['puedo ir', 'si puedo', 'Sí, puedo ir', 'si, ahi estare', 'confirmo', 'confirmado', 'apúntame'],
    ...['me apunto', 'anótenme', 'con gusto', 'ahí nos vemos', 'iré', 'asistiré', 'vamos', 'dale', 'órale'],
    ...[
      'hola, si',
      'presente',
      'Primero Dios ahí estaré',
      'sí señor',
      'hay estare',
      'pues sí',
      'yo si',
      'yo también',
      'si gracias',
      'ok si',
      'sí compa',
      'simón',
      'uno',
    ],
    ...['ahí no falto', 'sin falta', 'si, nos vemos a las 6', '1 si', 'sí 1', 'voy a ir', 'quiero ir', 's'],
    ...['si con mis hijos'],
  ]),
  ...withGuests(0, [...['solo yo', 'nomás yo']]),
  ...withGuests(1, [
    ...['si 2', 'yo y Rosa', 'Rosa y yo', 'mi esposa y yo', 'si, con mi hermano', 'voy con Rosa', 'los dos'],
    ...['vamos mi esposa y yo'],
  ]),
  ...withGuests(2, [
    ...['sí, 3', 'si, 2 mas', 'sí, 2 más', '1 más 2', '1 mas 2', '1 y 2 mas', 'seremos 3', 'vamos 3'],
    ...['si con 2 amigos', 'llevo a 2', '1 +2', 'sí, yo y 2 más'],
  ]),
  ...withGuests(3, [...['somos 4', 'Somos cuatro', 'si, somos 4', '4 personas', 'si, llevo 3', 'para 4 personas']]),
];

const maybe: readonly Row[] = [
  ...withGuests(null, [
    ...['tal vez', 'talvez', 'quizás', 'quizas', 'quiza si', 'a lo mejor', 'puede ser', 'no sé', 'no se'],
    ...['aún no sé', 'no estoy segura', 'depende', 'a ver', 'voy a ver', 'lo intento', 'creo que sí', 'dos'],
    ...['voy a tratar', 'posiblemente', 'probablemente', 'ojalá pueda', 'les aviso', 'si puedo voy', 'capaz'],
    ...['no sé si puedo', 'tal vez 2'],
  ]),
];

const no: readonly string[] = [
  ...['no', 'No.', 'nooo', 'no puedo', 'No puedo ir', 'no voy', 'no voy a poder', 'no podré', 'no iré'],
  ...['ya no puedo', 'no gracias', 'no, gracias', 'lo siento, no puedo', 'esta vez no', 'claro que no'],
  ...['creo que no', 'imposible', 'nel', 'no creo', 'pues no', 'yo no', 'tampoco puedo', '3', 'tres'],
  ...['no cuenten conmigo', 'no puedo, tengo que trabajar', 'no tengo tiempo', 'no puedo el viernes'],
  ...['no, estoy enferma', 'disculpa, no puedo', 'no me es posible', 'no podemos ir', 'nunca'],
];

const unclear: readonly string[] = [
  ...[
    'si no llueve voy',
    'voy si puedo',
    'si puedo, voy',
    'sí pero llego tarde',
    'llego a las 6',
    'no puedo hasta las 5',
  ],
  ...['no, sí voy', 'sí, a qué hora?', '¿quién es?', 'el viernes', 'mañana', 'no voy a faltar', 'no puedo esperar'],
  ...[
    'no tengo duda',
    'no voy solo',
    'si no puedo te aviso',
    'trabajo',
    'lo siento',
    'voy a trabajar',
    'n voy',
    'o voy',
    'si 0',
  ],
  ...[
    'no hablo ingles',
    'no entiendo',
    'tal vez no',
    'iba a ir',
    'sí, lamentablemente estoy ocupado',
    'me gustaría',
    'uno o dos',
  ],
  ...['yo y cansado no puedo ir con 2', 'si 200', 'hasta mañana', 'no más 2'],
];

describe('check B4: Spanish replies', () => {
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
