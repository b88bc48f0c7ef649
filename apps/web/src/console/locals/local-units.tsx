import { api, take } from '../api/client.js';
import type { UnionLocal } from '../api/shapes.js';
import { AddByName } from '../parts/add-by-name.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { TwoTaps } from '../parts/two-taps.js';
import { placesWords } from '../words/places.words.js';

const touches = ['local', 'locals', 'workplace', 'workplaces'];

/** The bargaining units of a local; one goes only while nobody is in it. */
export function LocalUnits({ local }: { readonly local: UnionLocal }) {
  const say = useWords(placesWords);
  const may = useMay();
  const params = { path: { id: local.id } };
  return (
    <section className="card stack" aria-labelledby="units">
      <h2 id="units">{say('units')}</h2>
      {local.units.length === 0 && <p className="hint">{say('noUnits')}</p>}
      <ul className="plain-list facts">
        {local.units.map((unit) => (
          <li key={unit.id} className="stack">
            <p>{unit.name}</p>
            {may('DELETE /api/union-locals/:id/units/:unitId') && <RemoveUnit localId={local.id} unit={unit} />}
          </li>
        ))}
      </ul>
      {may('POST /api/union-locals/:id/units') && (
        <AddByName
          open={say('newUnit')}
          label={say('unitName')}
          yes={say('add')}
          maxLength={120}
          touches={touches}
          add={(name) => take(api.POST('/api/union-locals/{id}/units', { params, body: { name } }))}
        />
      )}
    </section>
  );
}

interface RemoveUnitProps {
  readonly localId: string;
  readonly unit: UnionLocal['units'][number];
}

function RemoveUnit({ localId, unit }: RemoveUnitProps) {
  const say = useWords(placesWords);
  const params = { path: { id: localId, unitId: unit.id } };
  return (
    <TwoTaps
      open={say('removeUnit', { unit: unit.name })}
      warning={say('removeUnitSure', { unit: unit.name })}
      yes={say('removeYes')}
      no={say('leave')}
      run={() => take(api.DELETE('/api/union-locals/{id}/units/{unitId}', { params }))}
      touches={touches}
    />
  );
}
