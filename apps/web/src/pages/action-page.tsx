import { Button, CalendarLeaf, Meter, Notice, Page, PickField, Placard, PostForm, SelectField, TextField } from '#look';
import { pageWhen, type Language } from '#words';
import { actionWords } from '../words/action-page.words.js';
import { actionPath, whenOf, type PublicAction, type PublicShift } from './public-action.js';
import type { Reader } from './reader.js';

/** What was wrong with an answer; the same for every number, known to us or not. */
export type AnswerFault = 'PhoneMissing' | 'PhoneInvalid' | 'AnswerMissing' | 'ShiftMissing' | 'TooMany' | 'Away';

/** What the reader had typed, so that a fault does not cost them their typing. */
export interface AnswerDraft {
  readonly phone: string;
  /** People they bring besides themselves, 0 to {@link mostGuests}. */
  readonly guests: number;
  /** The shift they chose; null chooses the first. */
  readonly shiftId: string | null;
}

/**
 * The public page of an action, `/a/{slug}`. Its form posts `answer` (yes, maybe, no), `phone`, `guests`, `shiftId`
 * and `language` to {@link actionPath}; what is answered then must not depend on whether the number is known.
 */
export interface ActionPageView extends Reader {
  readonly action: PublicAction;
  readonly draft: AnswerDraft;
  readonly fault: AnswerFault | null;
}

export const mostGuests = 10;

export const emptyDraft: AnswerDraft = { phone: '', guests: 0, shiftId: null };

export function ActionPage(view: ActionPageView) {
  const { site, language, action } = view;
  return (
    <Page
      site={site}
      language={language}
      title={action.title}
      description={preview(action, language)}
      path={actionPath(action.slug)}
      kind="public"
      listed
    >
      <div class={action.state === 'open' ? 'action roomy' : 'roomy stack'}>
        <About {...view} />
        {action.state === 'open' ? <AnswerForm {...view} /> : <Ended {...view} />}
      </div>
    </Page>
  );
}

function preview(action: PublicAction, language: Language): string {
  const when = whenOf(action, language).full;
  if (action.state === 'cancelled') return actionWords.say(language, 'cancelled');
  if (action.state === 'over') return actionWords.say(language, 'previewOver', { when, place: action.place });
  return actionWords.say(language, 'preview', { when, place: action.place, needed: action.needed });
}

function About({ language, action }: ActionPageView) {
  return (
    <div class="about stack">
      <Placard title={action.title} over={action.state !== 'open'}>
        {action.what && <p>{action.what}</p>}
        {action.partnerName && (
          <p class="small">{actionWords.say(language, 'withPartner', { partner: action.partnerName })}</p>
        )}
      </Placard>
      <WhenAndWhere language={language} action={action} />
      {action.state === 'open' && <Coming language={language} action={action} />}
    </div>
  );
}

type Said = Pick<ActionPageView, 'language' | 'action'>;

function WhenAndWhere({ language, action }: Said) {
  const when = whenOf(action, language);
  return (
    <div class="when">
      <CalendarLeaf startsAt={action.shifts[0]?.startsAt ?? ''} timeZone={action.timeZone} language={language} />
      <div>
        <p>
          <b>{when.hours}</b> ({when.zone})
        </p>
        <p class="soft">
          {action.place}{' '}
          <a class="noprint" href={mapLink(action.place)} rel="noreferrer">
            {actionWords.say(language, 'directions')}
          </a>
        </p>
      </div>
    </div>
  );
}

/** An open map, which learns of the reader only when they tap it. */
function mapLink(place: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
}

function Coming({ language, action }: Said) {
  const { coming, needed } = action;
  const counts = { coming, needed };
  return (
    <div class="card">
      <p>
        {coming > 0 && <b>{actionWords.say(language, 'comingNeeded', counts)} </b>}
        {actionWords.say(language, coming === 0 ? 'beFirst' : coming < needed ? 'needed' : 'reached', counts)}
      </p>
      <Meter label={actionWords.say(language, 'meter', counts)} coming={coming} goal={needed} full={needed} red />
    </div>
  );
}

function AnswerForm(view: ActionPageView) {
  const { language, action, draft, fault } = view;
  const say = (key: Parameters<typeof actionWords.say>[1]) => actionWords.say(language, key);
  const phoneFault = fault === 'PhoneMissing' || fault === 'PhoneInvalid';
  // The fragment brings the reader back to the form when something was wrong with what they sent.
  return (
    <>
      <PostForm id="answer" action={`${actionPath(action.slug)}#answer`} class="fields stack" hidden={{ language }}>
        {/* The first button is what the Enter key presses: an answer is only ever given by tapping it. */}
        <button type="submit" disabled hidden />
        {fault && !phoneFault && (
          <p class="fault" role="alert">
            {say(`fault${fault}`)}
          </p>
        )}
        <ShiftField {...view} />
        <div class="two">
          <TextField
            name="phone"
            type="tel"
            label={say('phone')}
            value={draft.phone}
            placeholder={say('phoneFormat')}
            autocomplete="tel"
            fault={phoneFault ? say(`fault${fault}`) : undefined}
            maxLength={24}
            required
          />
          <SelectField name="guests" label={say('party')} value={String(draft.guests)} choices={parties(language)} />
        </div>
        <p class="hint">{say('smallPrint')}</p>
      </PostForm>
      <AnswerButtons language={language} />
    </>
  );
}

function ShiftField({ language, action, draft }: ActionPageView) {
  const [first] = action.shifts;
  if (action.shifts.length === 1) return <input type="hidden" name="shiftId" value={first?.id} />;
  return (
    <PickField
      name="shiftId"
      label={actionWords.say(language, 'whichShift')}
      value={draft.shiftId ?? first?.id ?? ''}
      choices={action.shifts.map((shift) => ({ value: shift.id, label: shiftLabel(shift, action.timeZone, language) }))}
    />
  );
}

function shiftLabel(shift: PublicShift, timeZone: string, language: Language) {
  const when = pageWhen({ ...shift, timeZone, language });
  return (
    <>
      <b>{when.hours}</b> <span class="soft">{when.day}</span>
      <br />
      <span class="small soft">{shiftCount(shift, language)}</span>
    </>
  );
}

function shiftCount({ committed, target }: PublicShift, language: Language): string {
  if (committed === 'hidden') return actionWords.say(language, 'shiftNeeds', { needed: target });
  const coming = committed === 'few' ? actionWords.say(language, 'few') : committed;
  return actionWords.say(language, 'shiftCount', { coming, needed: target });
}

function parties(language: Language) {
  return Array.from({ length: mostGuests + 1 }, (_, guests) => ({
    value: String(guests),
    label: actionWords.say(language, guests === 0 ? 'justMe' : 'meAnd', { guests }),
  }));
}

function AnswerButtons({ language }: Pick<Reader, 'language'>) {
  const say = (key: 'yes' | 'maybe' | 'no') => actionWords.say(language, key);
  return (
    <div class="bar">
      <Button kind="yes" name="answer" value="yes" form="answer" gate wide>
        <span aria-hidden="true">✓</span> {say('yes')}
      </Button>
      <Button kind="plain" name="answer" value="maybe" form="answer" gate>
        {say('maybe')}
      </Button>
      <Button kind="plain" name="answer" value="no" form="answer" gate>
        {say('no')}
      </Button>
    </div>
  );
}

function Ended({ language, action }: ActionPageView) {
  const { coming } = action;
  return (
    <div class="stack">
      <Notice kind={action.state === 'cancelled' ? 'red' : 'blue'}>
        <b>{actionWords.say(language, action.state === 'cancelled' ? 'cancelled' : 'over')}</b>
      </Notice>
      {action.state === 'over' && coming > 0 && <p>{actionWords.say(language, 'overCounts', { coming })}</p>}
      <Button kind="dark" href={`/?lang=${language}`} gate>
        {actionWords.say(language, 'seeNext')}
      </Button>
    </div>
  );
}
