import { Button, inLanguage, Notice, Page, PostForm, SelectField } from '#look';
import { pageWhen, type Language } from '#words';
import { captainWords } from '../words/captain.words.js';
import { Band } from './captain-band.js';
import { clockOf, Tap, Undo, type OfPerson } from './captain-taps.js';
import { herePath, printPath, type CaptainPageView, type CaptainPerson, type CaptainShift } from './captain.view.js';

export function CaptainPage(view: CaptainPageView) {
  const { site, language, path, title, fault } = view;
  return (
    <Page
      site={site}
      language={language}
      title={captainWords.say(language, 'title', { title })}
      path={path}
      kind="staff"
      masthead="foot"
      secretAddress
    >
      <Top {...view} />
      {fault && <Notice kind="red">{captainWords.say(language, `fault${fault}`)}</Notice>}
      <Search {...view} />
      {view.shifts.map((shift) => (
        <ShiftList key={shift.id} view={view} shift={shift} />
      ))}
      <Nobody {...view} />
      <Unnamed {...view} />
    </Page>
  );
}

function Top(view: CaptainPageView) {
  const { language, title, here, saidYes } = view;
  const counts = { here, yes: saidYes };
  return (
    <div class="line-top">
      <div class="line-title">
        <h1>{title}</h1>
        <p class="sign n">
          <span aria-hidden="true">{captainWords.say(language, 'hereOfYes', counts)}</span>
          <span class="unseen">{captainWords.say(language, 'hereOfYesSaid', counts)}</span>
        </p>
      </div>
      {view.noted && <Band view={view} noted={view.noted} />}
    </div>
  );
}

function Search({ language, path, search }: CaptainPageView) {
  return (
    <form method="get" action={path} class="line-search" role="search">
      <input type="hidden" name="lang" value={language} />
      <label class="unseen" for="search">
        {captainWords.say(language, 'search')}
      </label>
      <input
        id="search"
        name="search"
        type="search"
        value={search}
        placeholder={captainWords.say(language, 'searchHint')}
        autocomplete="off"
      />
      <Button kind="plain" gate>
        {captainWords.say(language, 'find')}
      </Button>
      {search && <a href={inLanguage(path, language)}>{captainWords.say(language, 'showAll')}</a>}
    </form>
  );
}

function ShiftList({ view, shift }: { readonly view: CaptainPageView; readonly shift: CaptainShift }) {
  const { language, timeZone, shifts } = view;
  if (shift.people.length === 0) return null;
  return (
    <section>
      {shifts.length > 1 && <h2 class="line-shift">{pageWhen({ ...shift, timeZone, language }).full}</h2>}
      <ul class="rows line-rows">
        {shift.people.map((person) => (
          <PersonRow key={person.contactId} view={view} shiftId={shift.id} person={person} />
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ view, shiftId, person }: OfPerson) {
  const { language, timeZone } = view;
  return (
    <li id={`p-${person.contactId}`}>
      <div>
        <p class="who">{person.name}</p>
        <AnswerTag language={language} person={person} />
      </div>
      {person.hereAt ? (
        <>
          <Undo view={view} shiftId={shiftId} person={person} />
          <p class="btn gate yes still n">✓ {clockOf(person.hereAt, timeZone, language)}</p>
        </>
      ) : (
        <Tap
          view={view}
          shiftId={shiftId}
          tapped={{ contactId: person.contactId }}
          kind="plain"
          label={captainWords.say(language, 'hereFor', { name: person.name })}
        >
          {captainWords.say(language, 'here')}
        </Tap>
      )}
    </li>
  );
}

/** A person's answer as a tag: its sign and its word say it, the colour repeats it. */
export function AnswerTag({ language, person }: { readonly language: Language; readonly person: CaptainPerson }) {
  const key = person.answer === 'yes' && person.confirmed ? 'confirmed' : person.answer;
  return (
    <p>
      <span class={`tag ${person.answer}`}>{captainWords.say(language, key)}</span>{' '}
      {person.guests > 0 && <b class="n">{captainWords.say(language, 'guests', { guests: person.guests })}</b>}
    </p>
  );
}

function Nobody({ language, shifts, search }: CaptainPageView) {
  if (shifts.some(({ people }) => people.length > 0)) return null;
  return <p class="roomy soft">{captainWords.say(language, search ? 'nobodyFound' : 'nobody')}</p>;
}

const mostAtOnce = 50;

function Unnamed(view: CaptainPageView) {
  const { language, path, unnamed, currentShiftId, formToken } = view;
  const choices = Array.from({ length: mostAtOnce }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <div class="bar line-bar">
      <PostForm
        action={herePath(path)}
        formToken={formToken}
        hidden={{ language, shiftId: currentShiftId }}
        class="two wide"
      >
        <SelectField name="unnamed" label={captainWords.say(language, 'howMany')} value="1" choices={choices} />
        <Button kind="dark" gate wide>
          {captainWords.say(language, 'addUnnamed')}
        </Button>
      </PostForm>
      <div class="wide line-links small soft">
        {unnamed > 0 && <span>{captainWords.say(language, 'unnamedSoFar', { people: unnamed })}</span>}
        {unnamed > 0 && (
          <Tap view={view} shiftId={currentShiftId} tapped={{ unnamed: '1', undo: '1' }} kind="text">
            {captainWords.say(language, 'takeOneBack')}
          </Tap>
        )}
        <a href={inLanguage(printPath(path), language)}>{captainWords.say(language, 'print')}</a>
      </div>
    </div>
  );
}
