import { phrases, type ReplyTable } from './reply-signs.js';

/** Spanish replies as people type them, mostly without accents; "si" has a kind of its own (yes, or if). */
export const spanishReplies: ReplyTable = {
  signs: {
    yes: phrases(`
      sii, sip, sep, simon, claro, claro que si, seguro, segurisimo, por supuesto, desde luego,
      por supuesto que si, obvio, obvio que si, que si, asi es, afirmativo, orale, dale, con gusto,
      con mucho gusto, con todo, sin falta, no falto, ahi no falto, no me lo pierdo, sin duda,
      pues claro, sale y vale, va que va, de una, por supuesto voy, presente
    `),
    si: phrases('si'),
    coming: phrases(`
      voy, vamos, ire, iremos, asisto, asistire, asistiremos, puedo, podemos, puedo ir, podemos ir,
      puedo asistir, podre, podre ir, podremos, voy a ir, vamos a ir, voy a estar, ahi estare, alli estare,
      ahi estoy, alli estoy, ahi estamos, ahi estaremos, alli estaremos, estare, estaremos, estare ahi,
      estare alli, cuenta conmigo, cuenten conmigo, cuentan conmigo, cuenta con nosotros, cuenten con nosotros,
      apuntame, apuntenme, anotame, anotenme, me apunto, me anoto, confirmo, confirmado, confirmada,
      confirmamos, nos vemos ahi, nos vemos alla, nos vemos alli, nos vemos manana, alla voy, ahi voy, ya voy,
      alla estare, alla nos vemos, ahi nos vemos, me uno, los acompano, yo tambien, participo, llego, llegare,
      llegamos, hay estare, ay estare, aya nos vemos, cuenta con migo, cuenten con migo, quiero ir, ahi les caigo,
      voy a poder, voy a llegar, voy a asistir
    `),
    maybe: phrases(`
      tal vez, talvez, quizas, quiza, quizas si, tal vez si, a lo mejor, a lo mejor si, puede ser, puede que si,
      puede que vaya, posiblemente, posible, probablemente, es probable, es posible, ojala, ojala pueda, no se,
      no lo se, no se aun, todavia no se, aun no se, aun no lo se, todavia no lo se, no estoy seguro,
      no estoy segura, no estoy seguro aun, no se si, no se si puedo, depende, ya veremos, a ver,
      a ver si puedo, voy a ver, voy a ver si puedo, dejame ver, dejeme ver, lo intento, lo intentare,
      voy a intentar, intentare, intentare ir, tratare, tratare de ir, voy a tratar, voy a tratar de ir, capaz,
      capaz que si, creo que si, yo creo que si, les aviso, te aviso, te confirmo, les confirmo, luego te digo,
      luego les digo, si puedo voy, si puedo ire, si puedo llego, puede, talves, tal ves, quisas,
      no estoy seguro todavia, no estoy segura todavia, todavia no estoy seguro, todavia no estoy segura
    `),
    no: phrases(`
      nel, nones, negativo, imposible, ni modo, ni loco, no se puede, no se va a poder, no gracias, para nada,
      no puedo, no podre, no voy, no ire, ya no, esta vez no, claro que no, por supuesto que no, que no,
      obvio que no, seguro que no, creo que no, yo creo que no, no creo, no creo que pueda, no creo poder,
      desde luego que no, pues no, no me es posible, no nos es posible, no es posible, no me queda,
      no me da tiempo, no alcanzo,
      no cuenten conmigo, no cuentes conmigo, no tengo tiempo, no estare, no va a poder ser, nop, no asistire
    `),
    not: phrases('nunca, jamas, tampoco, ni, nada, sin'),
    hinted_no: phrases(`
      lo siento, perdon, disculpa, disculpen, disculpe, lamentablemente, desgraciadamente, trabajo, trabajar,
      trabajando, ocupado, ocupada, ocupados, enfermo, enferma, de viaje, la proxima, para la proxima, otro dia,
      otra vez sera, paso, fuera, pena, que pena, sin mi, quisiera, me gustaria, tengo que trabajar,
      imposibilitado, complicado, dificil
    `),
    but: phrases(`
      pero, aunque, excepto, menos, solo, solamente, nomas, no mas, hasta, tarde, despues, antes, temprano,
      luego, mas tarde, cuando, donde, quien, como, cual, que, por que, porque, iba, ibamos, o, u, casi, aqui,
      ya estoy aqui, aqui estoy, podria, podriamos, cancelar, equivocado, va a, cuanto, a que hora, sino, salvo,
      como a las, desde las, no puedo esperar, todavia, aun
    `),
    inverter: phrases(`
      faltar, falto, faltare, faltamos, fallar, fallo, perder, pierdo, perdere, perdermelo, perderme, olvido,
      dudes, dudo
    `),
    ok: phrases(`
      bueno, vale, va, sale, listo, lista, perfecto, excelente, genial, esta bien, muy bien, bien, de acuerdo,
      entendido, enterado, enterada, sin problema, no hay problema, le gusto, le encanto
    `),
    thanks: phrases(`
      no se preocupen, no te preocupes, gracias, muchas gracias, mil gracias, gracias por avisar,
      gracias por la invitacion, gracias por invitar, gracias por invitarme, de nada, solidaridad, igualmente,
      saludos, bendiciones, abrazos
    `),
    filler: phrases(`
      pues, muy, ya, el, la, los, las, al, de, del, por favor, porfa, porfavor, hola, oye, buenos dias,
      buenas tardes, buenas noches, buen dia, buenas, ahi, alli, alla, ese dia, tambien, compa, companero,
      companera, companeros, companeras, amigos, camarada, piquete, huelga, marcha, a la huelga, al piquete,
      a la marcha, en el piquete, en la linea, nos vemos, que bien, con ganas, ahora, a ir, ir, todos, gente,
      es, mi respuesta es, primero dios, si dios quiere, con el favor de dios, senor, senora, jefe
    `),
    day: phrases(`
      hoy, manana, lunes, martes, miercoles, jueves, viernes, sabado, domingo, el lunes, el martes,
      el miercoles, el jueves, el viernes, el sabado, el domingo, fin de semana, esta semana, noche,
      en la manana, por la manana, en la tarde, por la tarde, en la noche, mediodia
    `),
    at: phrases('a las, a la'),
    half_of_day: phrases('de la manana, de la tarde, de la noche, hrs, horas'),
    self: phrases('yo, nosotros, nosotras, conmigo'),
    and: phrases('y, e'),
    with: phrases(`
      con, llevo, llevo a, traigo, traigo a, llevare, llevare a, voy con, vamos con, ire con, traere
    `),
    more: phrases(`
      mas, otros, otras, personas mas, mas conmigo, mas personas, extras, adicionales, amigos mas
    `),
    total_of: phrases(`
      somos, seremos, seriamos, vamos a ser, vamos, iremos, venimos, estaremos, para, grupo de, total de
    `),
    of_us: phrases(`
      en total, persona, personas, adultos, personas en total, contando conmigo, contandome, contigo, conmigo incluido
    `),
    people: phrases(`
      amigos, amigas, invitados, invitadas, acompanantes, acompanante, invitado, invitada, ninos, hijos, hijas,
      companeros, companeras, vecinos, vecinas, familiares, familia, hermanos, colegas
    `),
    relation: phrases(`
      esposa, esposo, mujer, marido, pareja, novia, novio, hermana, hermano, mama, papa, madre, padre, hija,
      hijo, prima, primo, amiga, amigo, vecina, vecino, companera, companero, tia, tio, suegra, suegro, cunada,
      cunado, sobrina, sobrino, colega
    `),
    possessive: phrases('mi, a mi, mis, a mis, un, una, otro, otra, a un, a una, nuestro, nuestra'),
    both: phrases('los dos, las dos, nosotros dos, nosotras dos, ambos, ambas'),
    alone: phrases(`
      solo yo, nomas yo, no mas yo, yo solo, yo sola, sola, nada mas yo, solamente yo, solo ire yo
    `),
  },
  whole: {
    yes: phrases('s, como no'),
    no: phrases('tampoco yo, yo no, nosotros no, paso'),
  },
  numbers: phrases('uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez'),
};
