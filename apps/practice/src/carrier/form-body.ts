/** A form of which only the last value of a repeated field counts. */
export type FormBody = Readonly<Record<string, string | undefined>>;

/** Reads a form-encoded body. */
export function readForm(text: string): FormBody {
  return Object.fromEntries(new URLSearchParams(text));
}
