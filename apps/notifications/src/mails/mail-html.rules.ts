import type { Language } from '#words';

/** The design's tokens by their names in the stylesheet (`--red`). */
export type Tokens = Readonly<Record<string, string>>;

/** A whole page out of rows of a table, in the look. */
export function htmlPage(language: Language, title: string, style: Styles, rows: readonly string[]): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light"><title>${escaped(title)}</title></head>` +
    `<body style="${style.body}"><table role="presentation" align="center" cellspacing="0" cellpadding="0" ` +
    `style="${style.sheet}">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table></body></html>\n`
  );
}

type Styles = ReturnType<typeof stylesOf>;

/** The inline styles of every e-mail, made of the look's tokens. */
export function stylesOf(
  tokens: Tokens,
): Record<
  | 'body'
  | 'sheet'
  | 'masthead'
  | 'placard'
  | 'title'
  | 'about'
  | 'cell'
  | 'lead'
  | 'paragraph'
  | 'button'
  | 'yes'
  | 'other'
  | 'foot'
  | 'link',
  string
> {
  const of = (name: string): string => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`The look has no token ${name}.`);
    // An attribute's quotes are the double ones.
    return value.replaceAll('"', "'");
  };
  const text = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:${of('--ink')}`;
  return {
    body: `margin:0;padding:16px 8px;background:${of('--paper')};${text}`,
    sheet: `width:100%;max-width:600px;background:${of('--card')};border:1px solid ${of('--line')};border-radius:${of('--r')}`,
    masthead: `padding:12px 20px;${text};font-size:16px;font-weight:700`,
    placard: `padding:20px;background:${of('--red')};color:${of('--on-fill')}`,
    title: `margin:0;font-family:${of('--font-sign')};font-size:32px;line-height:1.1;font-weight:700;text-transform:uppercase;color:${of('--on-fill')}`,
    about: `margin:8px 0 0;${text};font-size:17px;line-height:1.5;color:${of('--on-fill')}`,
    cell: 'padding:12px 20px 0',
    lead: `margin:0 0 8px;${text};font-size:17px;line-height:1.5`,
    paragraph: `margin:8px 0;${text};font-size:15px;line-height:1.5`,
    button: `display:block;padding:16px 6px;white-space:nowrap;border:2px solid;border-radius:${of('--r')};${text};font-size:18px;font-weight:700;text-align:center;text-decoration:none;`,
    yes: `background:${of('--green')};border-color:${of('--green')};color:${of('--on-fill')}`,
    other: `background:${of('--card')};border-color:${of('--ink')};color:${of('--ink')}`,
    foot: `padding:12px 20px 20px;border-top:1px solid ${of('--line')}`,
    link: `color:${of('--blue')}`,
  };
}

/** What people typed, as text inside of HTML. */
export function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}
