import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { leafDate, pageWhen, type Instant, type Language } from '#words';

/** The block of flat ink that carries an action's title; `over` takes the colour out once it is past or cancelled. */
export function Placard(props: {
  readonly title: string;
  readonly over?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={props.over ? 'placard over' : 'placard'}>
      <h1>{props.title}</h1>
      {props.children}
    </div>
  );
}

/** A date as a leaf of a calendar; a screen reader hears the whole day instead of its pieces. */
export function CalendarLeaf(props: {
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly language: Language;
}) {
  const { weekday, month, day } = leafDate(props);
  return (
    <div class="leaf">
      <b aria-hidden="true">
        {weekday} · {month}
      </b>
      <span aria-hidden="true">{day}</span>
      <i class="unseen">{pageWhen(props).day}</i>
    </div>
  );
}

export interface MeterProps {
  /** What the meter says in words, for who cannot see it. */
  readonly label: string;
  /** People counted so far: said yes, guests included. Solid. */
  readonly coming: number;
  /** Those of them who are here already: solid too, in the stronger colour, from the left. */
  readonly here?: number;
  /** People the forecast expects: hatched, and never mixed up with what was counted. */
  readonly likely?: number;
  /** People wanted. */
  readonly goal: number;
  /** The count that fills the whole width; at the goal itself no line is drawn, because the end is the line. */
  readonly full: number;
  readonly red?: boolean;
  /** Name for a page's script, which may set the width of `[data-part]` from `data-full`. */
  readonly name?: string;
}

/** A bar whose meaning is the same everywhere: solid is counted, diagonal hatch is forecast, the line is the goal. */
export function Meter({ label, coming, here, likely, goal, full, red, name }: MeterProps) {
  const hatch = useId();
  return (
    <svg class={red ? 'meter red' : 'meter'} role="img" aria-label={label} data-meter={name} data-full={full}>
      {likely !== undefined && <Hatch id={hatch} />}
      {likely !== undefined && <rect fill={`url(#${hatch})`} width={share(likely, full)} height="100%" />}
      <rect class="coming" data-part="coming" width={share(coming, full)} height="100%" />
      {here !== undefined && <rect class="counted" data-part="here" width={share(here, full)} height="100%" />}
      {full > goal && <rect class="goal" x={share(goal, full)} width="3" height="100%" />}
    </svg>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="likely-a" width="10" height="10" />
        <rect class="likely-b" width="5" height="10" />
      </pattern>
    </defs>
  );
}

function share(count: number, full: number): string {
  if (full <= 0) return '0%';
  return `${Math.min(100, Math.round((1000 * count) / full) / 10)}%`;
}

/** A message to the reader that stands in a box; `red` is for trouble and always says in words what it is. */
export function Notice(props: {
  readonly kind?: 'blue' | 'gold' | 'green' | 'red';
  readonly children: ComponentChildren;
}) {
  const { kind = 'blue' } = props;
  return (
    <div class={`notice ${kind}`} role={kind === 'red' ? 'alert' : 'status'}>
      {props.children}
    </div>
  );
}
