import type { ColumnMeaning } from './mapping.shapes.js';

/** Which program wrote a file, as far as its header tells. */
export type KnownExport = 'membership_older' | 'membership_newer' | 'action_network' | 'osdi';

/** Names of columns in exports that are known, and in lists that chapters keep, in English and Spanish. */
const names: readonly (readonly [ColumnMeaning, readonly string[]])[] = [
  ['first_name', ['first_name', 'first', 'given_name', 'firstname', 'nombre', 'nombres', 'primer_nombre']],
  ['middle_name', ['middle_name', 'middle', 'middlename', 'segundo_nombre']],
  ['last_name', ['last_name', 'last', 'family_name', 'lastname', 'surname', 'apellido', 'apellidos']],
  ['full_name', ['name', 'full_name', 'fullname', 'nombre_completo', 'person', 'persona']],
  ['suffix', ['suffix', 'honorific_suffix', 'name_suffix', 'sufijo']],
  [
    'mobile_phone',
    ['mobile_phone', 'mobile', 'cell', 'cell_phone', 'cellphone', 'phone', 'phone_number', 'can2_phone'],
  ],
  ['mobile_phone', ['telephone', 'telefono', 'celular', 'movil', 'telefono_movil', 'text_number']],
  ['mobile_phone', ['phone_numbers_0_number', 'phone_number_1', 'phone_1', 'mobile_number', 'best_phone']],
  ['home_phone', ['home_phone', 'telefono_casa', 'landline', 'home', 'telefono_fijo']],
  ['work_phone', ['work_phone', 'telefono_trabajo', 'office_phone']],
  ['email', ['email', 'e_mail', 'email_address', 'mail', 'correo', 'correo_electronico', 'email_1', 'email_2']],
  ['email', ['email_addresses_0_address', 'email_addresses_1_address', 'other_email', 'personal_email', 'work_email']],
  ['language', ['language', 'preferred_language', 'lang', 'idioma', 'languages_spoken_0', 'preferred_languages']],
  ['other_languages', ['other_languages', 'languages', 'languages_spoken', 'otros_idiomas', 'idiomas']],
  ['postal_code', ['zip', 'mailing_zip', 'billing_zip', 'zip_code', 'zipcode', 'postal_code', 'postcode', 'zip5']],
  ['postal_code', ['codigo_postal', 'cp', 'postal_addresses_0_postal_code']],
  ['member_since', ['join_date', 'joined', 'member_since', 'fecha_de_ingreso', 'miembro_desde', 'date_joined']],
  ['do_not_call', ['do_not_call', 'dnc', 'do_not_text', 'no_llamar', 'donotcall', 'do_not_contact']],
  ['sms_status', ['can2_sms_status', 'sms_status', 'phone_numbers_0_status', 'sms_opt_in_status']],
  ['mail_status', ['can2_subscription_status', 'subscription_status', 'email_status', 'email_addresses_0_status']],
  ['circle', ['circle', 'circles', 'circulo', 'circulos', 'labor_circle']],
  ['workplace', ['workplace', 'employer', 'worksite', 'centro_de_trabajo', 'empleador', 'lugar_de_trabajo', 'shop']],
  ['workplace_role', ['workplace_role', 'cargo', 'union_role']],
  ['union_local', ['union_local', 'local', 'local_sindical', 'union', 'sindicato']],
  ['bargaining_unit', ['bargaining_unit', 'unit', 'unidad', 'unidad_de_negociacion']],
  ['skills', ['skills', 'skill', 'habilidades', 'habilidad', 'can_do']],
  ['tags', ['tags', 'tag', 'can2_user_tags', 'etiquetas', 'etiqueta', 'labels', 'add_tags']],
  ['can_come', ['can_come', 'availability', 'available', 'weekly_hours', 'disponibilidad', 'puede_venir']],
  ['own_shift', ['own_shift', 'shift', 'work_schedule', 'work_hours', 'turno', 'horario_de_trabajo']],
  ['note', ['note', 'notes', 'nota', 'notas', 'comment', 'comments', 'comentario', 'comentarios']],
  ['came_through', ['came_through', 'recruited_by', 'invited_by', 'referred_by', 'invitado_por', 'por_medio_de']],
  ['any_hour', ['any_hour', 'strike_emergencies', 'emergency_texts', 'emergencias', 'a_cualquier_hora']],
];

interface Named {
  readonly meaning: ColumnMeaning;
  /** Of several columns that hold the same, the one with the lowest counts first. */
  readonly rank: number;
}

const meanings: ReadonlyMap<string, Named> = new Map(
  names.flatMap(([meaning, aliases]) => aliases.map((alias, rank) => [alias, { meaning, rank }] as const)),
);

/** A name of a column without case, accents, and whatever stands between its words. */
function columnKey(cell: string): string {
  return cell
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a column of that name holds in the exports and lists that are known. */
export function meaningOf(cell: string): Named | null {
  return meanings.get(columnKey(cell)) ?? null;
}

/** The export that the header speaks for; null for a list of somebody's own. */
export function knownExport(header: readonly string[]): KnownExport | null {
  const keys = new Set(header.map(columnKey));
  const has = (...all: string[]): boolean => all.every((key) => keys.has(key));
  if (has('ak_id', 'mailing_zip', 'billing_zip')) return 'membership_older';
  if (has('ak_id', 'first_name', 'do_not_call')) return 'membership_newer';
  if ([...keys].some((key) => key.startsWith('can2_'))) return 'action_network';
  return has('given_name', 'family_name') ? 'osdi' : null;
}
