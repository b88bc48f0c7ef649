import type { VNode } from 'preact';
import { CirclePage } from './circle-page.js';
import { HomePage } from './home-page.js';
import { emptyJoin } from './join-form.js';
import { JoinThanksPage } from './join-thanks-page.js';
import type { PublicAction } from './public-action.js';
import type { PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

export const circle: PublicCircle = {
  ...{ id: 'k', slug: 'k-12', name: 'K-12', sector: 'Escuelas 1-12' },
  purpose: { en: 'We who work in schools.', es: 'Quienes trabajamos en escuelas.' },
  meeting: {
    ...{ startsAt: '2026-12-02T00:30:00Z', timeZone: 'America/Chicago', place: '1901 W. Carroll' },
    later: ['2027-01-06T00:30:00Z'],
    rhythm: { every: 'month', weekday: 2, nth: 1 },
  },
  answers: ['Rosa M.', 'Deb O.'],
};

const bare: PublicCircle = { ...circle, purpose: null, sector: null, meeting: null, answers: [] };

const wordings = {
  en: 'Chapter 12 may text me about pickets and actions, about 8 a month. Rates may apply. STOP ends it, HELP helps.',
  es: 'Chapter 12 puede escribirme sobre piquetes y acciones, unos 8 al mes. Pueden aplicar cargos. ALTO o AYUDA.',
};

/** What stands beside the box. */
export const wordingIn = (language: Reader['language']) => ({ version: 3, text: wordings[language] });

/** The people's page and the pages of circles, by a name for the tests. */
export function circlePages(reader: Reader, actions: readonly PublicAction[]): (readonly [string, VNode])[] {
  const shown = { ...reader, draft: emptyJoin, fault: null, wording: wordingIn(reader.language) };
  return [
    ['home', <HomePage {...reader} actions={actions} circles={[circle, bare]} laterPath="/?after=x" />],
    ['empty home', <HomePage {...reader} actions={[]} circles={[]} />],
    ['circle', <CirclePage {...shown} circle={circle} actions={actions} />],
    ['circle without anything', <CirclePage {...shown} circle={bare} actions={[]} wording={null} />],
    [
      'circle with a fault',
      <CirclePage {...shown} circle={bare} actions={[]} fault="AgreeMissing" draft={{ name: 'Ana', phone: '1' }} />,
    ],
    ['thanks for joining', <JoinThanksPage {...reader} circle={circle} />],
  ];
}
