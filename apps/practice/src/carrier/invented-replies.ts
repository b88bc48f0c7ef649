/** How invented people answer an ask, by language. They type like people: digits, words, blanks, capitals. */
export const inventedReplies = {
  en: {
    yes: ['1', '1', '1', 'Yes', 'yes!', 'yep', "I'll be there", 'count me in', '1 see you there', 'Sure'],
    yesWithGuests: ['1 +1', '1 +2', 'YES 3', '1 +1', 'yes, bringing 2', 'me and Rosa'],
    maybe: ['2', '2', 'maybe', 'Maybe, depends on my shift', 'not sure yet'],
    no: ['3', '3', 'no', "can't make it", 'No, working that day', "sorry can't"],
    unclear: ['who is this?', 'is there parking', 'what time does it end', '👍🏽❓', 'ask my brother'],
  },
  es: {
    yes: ['1', '1', '1', 'si', 'Sí', 'sí voy', 'Claro que sí', 'ahí estaré', 'cuenta conmigo', '1 nos vemos'],
    yesWithGuests: ['1 +1', '1 +2', 'si 2', 'si, 2 mas', 'somos 4', 'voy con mi hermana'],
    maybe: ['2', '2', 'tal vez', 'quizás', 'no sé todavía, depende del turno'],
    no: ['3', '3', 'no', 'no puedo', 'No, trabajo ese día', 'lo siento, no voy'],
    unclear: ['¿quién es?', '¿hay estacionamiento?', '¿a qué hora termina?', '🤷🏽', 'pregúntale a mi hermano'],
  },
} as const;
