import { Button, type Choice, Page, PostForm, SelectField } from '#look';
import { roles } from '#runtime';
import { pageWhen } from '#words';
import { staffWords } from '../words/staff.words.js';
import type { RoleFieldsView, RolePageView } from './staff-view.js';

type Key = Parameters<typeof staffWords.say>[1];

/** Another role for somebody of the staff, or other bounds of the one they have. */
export function RolePage(view: RolePageView) {
  const { site, language, person } = view;
  const say = (key: Key) => staffWords.say(language, key);
  const path = `/staff/${person.id}/role`;
  const title = staffWords.say(language, 'sureTitle', { deed: say('role'), name: person.name || person.email });
  return (
    <Page {...{ site, language, path, title }} kind="staff">
      <div class="roomy narrow stack">
        <h1>{title}</h1>
        <p>{say('roleLead')}</p>
        <PostForm action={path} hidden={{ language }} class="stack">
          <RoleFields {...view} />
          <Button kind="dark" gate wide>
            {say('saveRole')}
          </Button>
        </PostForm>
        <Button kind="plain" href="/staff" gate wide>
          {say('back')}
        </Button>
      </div>
    </Page>
  );
}

/** The role, and what it is bounded to; which of these a role needs stands beside them. */
export function RoleFields(view: RoleFieldsView) {
  const { language, choices, wanted, fault } = view;
  const say = (key: Key) => staffWords.say(language, key);
  const none = { value: '', label: say('noneChosen') };
  return (
    <>
      <SelectField
        name="role"
        label={say('worksAs')}
        value={wanted.role}
        choices={roles.map((role) => ({ value: role, label: say(role) }))}
      />
      {(fault === 'scopeMissing' || fault === 'lastAdmin') && <p class="fault">{say(fault)}</p>}
      {choices.circles.length > 0 && <Circles {...view} />}
      {choices.actions.length > 0 && (
        <SelectField
          name="action"
          label={say('forCaptain')}
          value={wanted.action}
          choices={[none, ...choices.actions.map((action) => choiceOf(action, view))]}
        />
      )}
      {choices.partners.length > 0 && (
        <SelectField
          name="partner"
          label={say('forPartner')}
          value={wanted.partner}
          choices={[none, ...choices.partners.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </>
  );
}

function choiceOf(
  { id, title, timeZone, startsAt }: RoleFieldsView['choices']['actions'][number],
  { language }: RoleFieldsView,
): Choice {
  return { value: id, label: `${title}, ${pageWhen({ startsAt, timeZone, language }).day}` };
}

function Circles({ language, choices, wanted }: RoleFieldsView) {
  return (
    <fieldset>
      <legend>{staffWords.say(language, 'forConvener')}</legend>
      {choices.circles.map(({ id, name }) => (
        <label key={id} class="pick" for={`circle-${id}`}>
          <input type="checkbox" id={`circle-${id}`} name="circle" value={id} checked={wanted.circles.includes(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
