import { zoneChoices } from '../post/zones.rules.js';
import { placesWords } from '../words/places.words.js';
import { SelectField } from './fields.js';
import { useLanguage, useWords } from './language.js';
import { useSession } from './session.js';

interface ZoneFieldProps {
  /** Empty: not known. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly hint?: string;
  /** What stands for none, while there is none. */
  readonly none?: string;
}

/** A time zone: the usual ones first, then every other that the browser knows. */
export function ZoneField({ value, onChange, hint, none }: ZoneFieldProps) {
  const say = useWords(placesWords);
  const { timeZone } = useSession();
  const own = value === '' ? [timeZone] : [timeZone, value];
  const { usual, others } = zoneChoices(own, Intl.supportedValuesOf('timeZone'), useLanguage());
  return (
    <SelectField
      label={say('zone')}
      value={value}
      onChange={onChange}
      choices={none === undefined ? usual : [{ value: '', label: none }, ...usual]}
      others={{ label: say('otherZones'), choices: others }}
      {...(hint !== undefined && { hint })}
    />
  );
}
