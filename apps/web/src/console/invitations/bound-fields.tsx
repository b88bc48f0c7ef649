import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import type { Bounds, Invitation } from '../api/shapes.js';
import { SelectField, TickField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { invitationsWords } from '../words/invitations.words.js';

/** What a role is bounded to; empty where it is not. */
export interface Bounded {
  readonly circleIds: readonly string[];
  readonly actionId: string;
  readonly partnerId: string;
}

export const noBound: Bounded = { circleIds: [], actionId: '', partnerId: '' };

type Role = Invitation['role'];

const kinds = { convener: 'circles', captain: 'actions', partner: 'partners' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const kindOf = (role: Role | ''): Kind | null =>
  role === 'convener' || role === 'captain' || role === 'partner' ? kinds[role] : null;

/** Whether everything is chosen that the role needs. */
export function isBounded(role: Role, { circleIds, actionId, partnerId }: Bounded): boolean {
  const chosen = { circles: circleIds.length > 0, actions: actionId !== '', partners: partnerId !== '' };
  const kind = kindOf(role);
  return kind === null || chosen[kind];
}

interface BoundFieldsProps {
  readonly role: Role | '';
  readonly bounds: Bounded;
  readonly onChange: (bounds: Bounded) => void;
}

/** The circles, the action or the partner of a role that has such bounds. */
export function BoundFields({ role, ...props }: BoundFieldsProps) {
  const say = useWords(invitationsWords);
  const kind = kindOf(role);
  const known = useQuery({
    queryKey: ['bounds'],
    enabled: kind !== null,
    queryFn: () => take(api.GET('/api/staff/bounds')),
  });
  if (kind === null) return null;
  if (!known.data) return <Trouble error={known.error} />;
  if (known.data[kind].length === 0) return <p className="notice">{say('noBounds')}</p>;
  if (kind === 'circles') return <Circles {...props} circles={known.data.circles} />;
  return <OneThing {...props} kind={kind} known={known.data} />;
}

type Choosing = Pick<BoundFieldsProps, 'bounds' | 'onChange'>;

function Circles({ bounds, onChange, circles }: Choosing & Pick<Bounds, 'circles'>) {
  const say = useWords(invitationsWords);
  return (
    <fieldset className="field">
      <legend>{say('circles')}</legend>
      {circles.map(({ id, name }) => (
        <TickField
          key={id}
          label={name}
          ticked={bounds.circleIds.includes(id)}
          onChange={(ticked) => {
            const others = bounds.circleIds.filter((one) => one !== id);
            onChange({ ...bounds, circleIds: ticked ? [...others, id] : others });
          }}
        />
      ))}
    </fieldset>
  );
}

function OneThing({
  bounds,
  onChange,
  kind,
  known,
}: Choosing & { readonly kind: 'actions' | 'partners'; readonly known: Bounds }) {
  const say = useWords(invitationsWords);
  const language = useLanguage();
  const named =
    kind === 'partners'
      ? known.partners.map(({ id, name }) => ({ value: id, label: name }))
      : known.actions.map(({ id, title, startsAt, timeZone }) => ({
          value: id,
          label: `${title}, ${instantWhen(startsAt, timeZone, language).day}`,
        }));
  const key = kind === 'partners' ? 'partnerId' : 'actionId';
  return (
    <SelectField
      label={say(kind === 'partners' ? 'partner' : 'action')}
      value={bounds[key]}
      onChange={(id) => onChange({ ...bounds, [key]: id })}
      choices={[{ value: '', label: say('pick') }, ...named]}
    />
  );
}
