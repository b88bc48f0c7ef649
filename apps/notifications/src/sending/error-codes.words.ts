import { defineCatalogue } from '#words';

/** What a chair reads about texts that did not arrive, by what follows from the provider's code. */
export const errorWords = defineCatalogue({
  en: {
    opted_out: 'These people opted out with the carrier. They get no more texts; ask in person or by phone.',
    number_invalid: 'These numbers cannot get texts. Ask for a mobile number, or write an e-mail.',
    soft_fail: 'These phones were off or out of reach. Three times in 30 days, and we stop trying.',
    soft_opt_out: 'These texts were blocked on the way, perhaps by the person. Ask in person before texting again.',
    unknown_handset: 'Nobody was found at these numbers. If it happens twice, we stop texting them.',
    filtered: 'The carrier took these texts for spam. Try plainer words and no links; the wave stops if it goes on.',
    day_half_used: "A large part of today's texts with this carrier is used. Keep the rest for what matters most.",
    day_used_up: "Today's texts with this carrier are used up. Sending goes on after midnight Pacific time.",
    slow_down: 'We sent faster than the carrier allows. We slowed down by ourselves; nothing to do.',
    sender_unfit: 'Our number or account may not send now. All sending has stopped; your administrator has to look.',
    hold: 'Our number is still being set up. The texts wait and go out by themselves.',
    not_asked: 'Time ran out before these texts could leave. These people were not asked; call them if it matters.',
    may_have_arrived: 'These texts may or may not have arrived. We do not send them twice; ask in person.',
    configuration: 'A setting of our text service is wrong. The wave has stopped; your administrator has to look.',
    back_off: 'The text service asked us to wait. The texts go out by themselves.',
    unknown: 'The text service failed while it had these texts. We look up what became of them.',
    failed: 'These texts did not arrive, and nobody told us why. We do not send them again by ourselves.',
  },
  es: {
    opted_out:
      'Estas personas se dieron de baja con su operadora. No reciben más mensajes; habla con ellas en persona.',
    number_invalid: 'Estos números no reciben mensajes. Pide un celular o escribe un correo.',
    soft_fail: 'Estos teléfonos estaban apagados o sin señal. A la tercera vez en 30 días dejamos de intentar.',
    soft_opt_out: 'Estos mensajes fueron bloqueados, quizás por la persona. Pregúntale antes de volver a escribirle.',
    unknown_handset: 'No se encontró a nadie en estos números. Si pasa dos veces, dejamos de escribirles.',
    filtered:
      'La operadora los tomó por spam. Usa palabras más sencillas y sin enlaces; si sigue, el envío se detiene.',
    day_half_used:
      'Ya se usó gran parte de los mensajes de hoy con esta operadora. Guarda el resto para lo importante.',
    day_used_up:
      'Se acabaron los mensajes de hoy con esta operadora. El envío sigue después de medianoche del Pacífico.',
    slow_down: 'Enviamos más rápido de lo permitido. Ya bajamos la velocidad; no hay que hacer nada.',
    sender_unfit: 'Nuestro número o cuenta no puede enviar. Se detuvo todo; avisa a quien administra el sistema.',
    hold: 'Nuestro número todavía se está activando. Los mensajes esperan y salen solos.',
    not_asked: 'Se acabó el tiempo antes de que salieran. A estas personas no se les preguntó; llámalas si importa.',
    may_have_arrived: 'Puede que estos mensajes hayan llegado o no. No los enviamos dos veces; pregunta en persona.',
    configuration:
      'Hay un ajuste mal en el servicio de mensajes. El envío se detuvo; avisa a quien administra el sistema.',
    back_off: 'El servicio de mensajes nos pidió esperar. Los mensajes salen solos.',
    unknown: 'El servicio falló cuando ya tenía estos mensajes. Estamos averiguando qué pasó con ellos.',
    failed: 'Estos mensajes no llegaron y nadie nos dijo por qué. No los enviamos otra vez por nuestra cuenta.',
  },
});
