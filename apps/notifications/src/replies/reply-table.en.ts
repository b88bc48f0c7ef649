import { phrases, type ReplyTable } from './reply-signs.js';

/** English replies as people type them; contractions stand without their apostrophe ("ill" is I'll). */
export const englishReplies: ReplyTable = {
  signs: {
    yes: phrases(`
      yes, yess, yea, yeah, yeh, yep, yup, yas, ye, aye, sure, certainly, of course, sure thing, for sure,
      you bet, hell yes, hell yeah, heck yes, heck yeah, absolutely, affirmative, wouldnt miss it,
      wouldnt miss it for the world, cant wait, definitely, totally, with pleasure, yes sir, yes maam,
      without a doubt, no doubt, no doubt about it, rsvp yes
    `),
    coming: phrases(`
      coming, comin, going, attending, joining, im in, i am in, were in, count me in, count us in, put me down,
      sign me up, im down, i am down, im there, be there, ill be there, will be there, can come, can make it,
      can go, can be there, can do it, can do, can join, can attend, able to come, able to make it, will come,
      ill come, will go, ill go, will make it, ill make it, will join, ill join, will attend, ill attend,
      plan to come, planning to come, planning on it, plan on it, see you there, see ya there, see u there,
      cya there, see you then, see you tomorrow, confirmed, confirm, confirming, me too, happy to come,
      glad to come, count on me, you can count on me, will do, available, im free, i am free
    `),
    maybe: phrases(`
      maybe, mayb, mebbe, perhaps, possibly, possible, might, might be, might come, might make it, unsure,
      not sure, not 100 sure, not certain, not sure yet, not yet, dunno, idk, dont know, dont know yet,
      do not know, no idea, will see, well see, ill see, we shall see, depends, it depends, tentative,
      tentatively, ill try, will try, trying, try to, trying to, ill try to come, ill try to make it,
      will try to come, will try to make it, going to try, gonna try, hopefully, hope so, probably, prob,
      prolly, likely, think so, i think so, cant say, cant say yet, still deciding, undecided, let me check,
      have to check, need to check, up in the air, let you know, get back to you, fifty fifty, 50 50
    `),
    no: phrases(`
      nope, nop, nah, naw, nay, cant, cannot, can not, wont, unable, not a chance, negative, no thanks,
      no thank you, no thx, no ty, no can do, no way, hell no, heck no, im out, i am out, count me out,
      count us out, definitely not, definitely cant, definitely no, absolutely not, of course not,
      certainly not, totally cant, for sure not, sure cant, sure not, dont think so, i dont think so,
      afraid not, ill pass, i pass, have to pass, gotta pass, going to pass, skip me, have to skip,
      have to decline, decline, declined, impossible, not possible, without me, unavailable, not available,
      out of town, not able, not this time, cant make it, cant come, cant go, rsvp no
    `),
    not: phrases(`
      no, noo, not, dont, do not, doesnt, didnt, couldnt, wouldnt, shouldnt, aint, isnt, arent, wasnt, never,
      neither, nor, without
    `),
    hinted_no: phrases(`
      im ill, am ill, feeling ill, is ill, sorry, unfortunately, sadly, wish, busy, working, work, at work,
      sick, traveling, travelling, away, next time, another time, im good, im fine, im ok, pass, out, booked,
      regret, have to go, gotta go, got to go, hope not, rain check, disliked
    `),
    but: phrases(`
      but, if, unless, until, till, til, except, though, although, however, only, instead, late, later, after,
      before, early, earlier, leaving, leave, or, when, where, what, why, who, how, which, should, would, could,
      id, used to, was going, we were going, was coming, we were coming, almost, no more, no longer, not only,
      on my way, here, cancel, cancelled, canceled, by, around, from, wrong, stop, questioned, never mind,
      nevermind, not bad
    `),
    inverter: phrases('miss, miss it, missing, missed, fail, forget, forgot, worry, matter'),
    ok: phrases(`
      ok, okay, okey, k, kk, cool, great, good, perfect, awesome, nice, bet, alright, fine, all right,
      sounds good, sounds great, no problem, no prob, np, not a problem, got it, roger, works,
      works for me, excellent, liked, loved, reacted, emphasized
    `),
    thanks: phrases(`
      thanks, thank you, thank u, thx, ty, tysm, thanks for letting me know, thanks for asking,
      thank you for asking, thanks so much, thank you so much, thanks a lot, no worries, all good,
      appreciate it, solidarity, in solidarity
    `),
    filler: phrases(`
      im, ill, well, are, will, be, the, to, it, that, this, so, very, really, please, pls, plz, hi, hello, hey,
      good morning, good evening, good afternoon, oh, um, uh, there, too, also, as well, my answer is, gladly,
      happily, excited, see you, see ya, picket, on the line, picket line, rally, just, bro, man, dude, comrade,
      all, folks, everyone, yall, again, x
    `),
    day: phrases(`
      today, tomorrow, tonight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues,
      wed, thu, thur, thurs, fri, sat, weekend, that day, this week, next week, morning, afternoon, evening,
      noon
    `),
    at: phrases('at'),
    half_of_day: phrases('am, pm, oclock'),
    self: phrases('i, me, myself, we, us'),
    and: phrases('and'),
    with: phrases('with, bringing, bring, ill bring, will bring, im bringing, me with'),
    more: phrases(`
      more, others, other, extra, additional, others with me, more people, other people, more friends
    `),
    plus: phrases('plus'),
    total_of: phrases(`
      we are, were, there are, there will be, therell be, well be, we will be, party of, group of, for,
      a party of, a group of, total of
    `),
    of_us: phrases(
      'of us, total, in total, altogether, people, people total, persons, person, adults, ppl, including me',
    ),
    people: phrases(`
      friends, guests, guest, coworkers, co workers, kids, children, colleagues, comrades, neighbors, members,
      buddies, roommates, family, brothers, sisters, people with me, friends with me
    `),
    relation: phrases(`
      wife, husband, partner, brother, sister, mom, mother, dad, father, son, daughter, friend, cousin,
      coworker, co worker, neighbor, roommate, boyfriend, girlfriend, kid, spouse, buddy, colleague, uncle,
      aunt, nephew, niece, sis
    `),
    possessive: phrases('my, a, an, another, our'),
    both: phrases('both of us, both, the two of us, two of us, us two'),
    alone: phrases('just me, only me, alone, by myself, just myself'),
  },
  whole: {
    yes: phrases(`
      y, ya, yes i can, yes i am, yes i will, yes we can, yes we are, yes we will, in, i am, i can, i will, we can,
      we are, we will, will be there, go
    `),
    no: phrases('n, na, none, not me, out, pass, i wont, i cant, i am not, im not'),
  },
  numbers: phrases('one, two, three, four, five, six, seven, eight, nine, ten'),
};
