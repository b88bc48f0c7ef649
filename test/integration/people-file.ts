import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#testing';

/** A list of 11,540 invented people without phones. It grants no licence, so it is read where it lies and not kept. */
const besideTheProject = join(repositoryRoot(), '..', 'shared', 'data', 'osdi', 'people.csv');

/** The text of that list, or undefined where it does not lie beside the project. */
export function listBesideTheProject(): string | undefined {
  return existsSync(besideTheProject) ? readFileSync(besideTheProject, 'utf8') : undefined;
}

const header = 'Household ID,Last,First,Middle,YoB,MoB,DoB,Address,City,State,Zip,Email';
const firstNames = 'Ada Bo Cruz Dee Eli Flor Gil Hana Ivo Jade Kai Lupe Mo Nadia Otis Pilar Quin Rosa Sol Tess'.split(
  ' ',
);
const syllables = 'bar den fal gor hin jam kel lom mar nor'.split(' ');

/** How many people a list names, as decision 0008 counts them: a name with an address. */
export function peopleIn(csv: string): number {
  const rows = csv.trimEnd().split(/\r?\n/).slice(1);
  const keys = rows.map((row) => {
    const cells = row.split(',');
    return `${cells[2] ?? ''} ${cells[1] ?? ''} ${cells.at(-1) ?? ''}`.toLowerCase();
  });
  return new Set(keys).size;
}

/** A file of the shape of that list: households, ZIP codes, addresses made of names, and names that come back. */
export function buildPeopleFile(people: number): string {
  const rows = Array.from({ length: people }, (_, at) => {
    // Steps without a common factor, so that names come back late and far apart.
    const first = firstNames[(at * 7) % firstNames.length] ?? '';
    const last = lastName((at * 37) % 430);
    const household = String(Math.floor(at / 4) + 1).padStart(10, '0');
    const address = `${String(100 + (at % 900))} Fifth St. NW,Washington,DC,200${String(1 + (at % 9)).padStart(2, '0')}`;
    const email = `${first}.${last}@people.example.org`.toLowerCase();
    return `${household},${last},${first},A,19${String(50 + (at % 50))},1,2,${address},${email}`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}

function lastName(at: number): string {
  const digits = String(at).padStart(3, '0');
  const name = [...digits].map((digit) => syllables[Number(digit)] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
