import { Button, inLanguage, Page } from '#look';
import { pageWhen } from '#words';
import { captainWords } from '../words/captain.words.js';
import { AnswerTag } from './captain-page.js';
import { clockOf } from './captain-taps.js';
import { printPath, type CaptainPageView, type CaptainPerson, type CaptainShift } from './captain.view.js';

type PrintView = Pick<CaptainPageView, 'site' | 'language' | 'path' | 'title' | 'timeZone' | 'shifts' | 'saidYes'>;

/** Empty lines for people who come without having answered. */
const openLines = 12;

/** The captain's list on paper, `/k/{token}/print`: boxes to tick, and lines for who is not on it. */
export function CaptainPrintPage(view: PrintView) {
  const { site, language, path, title, saidYes, shifts } = view;
  return (
    <Page
      site={site}
      language={language}
      title={captainWords.say(language, 'printTitle', { title })}
      path={printPath(path)}
      kind="staff"
      masthead="foot"
      secretAddress
    >
      <div class="roomy stack">
        <h1>{title}</h1>
        <p>{captainWords.say(language, 'printLead', { yes: saidYes })}</p>
        <p class="noprint">{captainWords.say(language, 'printNow')}</p>
        <p class="noprint">
          <Button kind="plain" href={inLanguage(path, language)}>
            {captainWords.say(language, 'backToList')}
          </Button>
        </p>
        {shifts.map((shift) => (
          <Sheet key={shift.id} view={view} shift={shift} />
        ))}
        <p>
          <b>{captainWords.say(language, 'afterwards')}</b>
        </p>
      </div>
    </Page>
  );
}

function Sheet({ view, shift }: { readonly view: PrintView; readonly shift: CaptainShift }) {
  const { language, timeZone } = view;
  const say = (key: 'tick' | 'name' | 'answer' | 'notOnList') => captainWords.say(language, key);
  return (
    <section>
      <h2>{pageWhen({ ...shift, timeZone, language }).full}</h2>
      <table class="rows sheet-table">
        <thead>
          <tr>
            <th scope="col">{say('tick')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('answer')}</th>
          </tr>
        </thead>
        <tbody>
          {shift.people.map((person) => (
            <Line key={person.contactId} view={view} person={person} />
          ))}
        </tbody>
        <tbody>
          <tr>
            <th colSpan={3} scope="rowgroup">
              {say('notOnList')}
            </th>
          </tr>
          {Array.from({ length: openLines }, (_, line) => (
            <tr key={line}>
              <td>
                <i class="box" />
              </td>
              <td colSpan={2} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ view, person }: { readonly view: PrintView; readonly person: CaptainPerson }) {
  const { language, timeZone } = view;
  return (
    <tr>
      <td>{person.hereAt ? `✓ ${clockOf(person.hereAt, timeZone, language)}` : <i class="box" />}</td>
      <th scope="row">{person.name}</th>
      <td>
        <AnswerTag language={language} person={person} />
      </td>
    </tr>
  );
}
