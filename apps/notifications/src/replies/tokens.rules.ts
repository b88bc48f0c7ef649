/** A piece of a reply. Words are lower case without accents and apostrophes; everything decorative is gone. */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly accented: boolean; readonly capital: boolean }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'time' | 'plus' | 'break' | 'question'; readonly text: string };

/** Emoji that say something, as the word they say; all others are decoration. */
const spokenEmoji: ReadonlyMap<string, string> = new Map([
  ...['👍', '👌', '🆗', '✅', '✔', '☑', '💯'].map((emoji) => [emoji, 'ok'] as const),
  ...['👎', '❌', '🚫', '🙅'].map((emoji) => [emoji, 'nope'] as const),
  ...['🤷', '🤔'].map((emoji) => [emoji, 'maybe'] as const),
  ...['🙏', '❤', '💪', '✊'].map((emoji) => [emoji, 'thanks'] as const),
  ['🙋', 'yes'],
  ['🛑', stopSign()],
]);

/** The word that stands for a stop sign: no letter of a keyword, so that it pauses and never opts out by itself. */
export function stopSign(): string {
  return '\u{1F6D1}';
}

// Kept apart from accents because NFKD would turn a lone acute, typed for an apostrophe, into a space.
const apostrophes = /['’‘ʼ`´′]/gu;
const breaks = new Set(Array.from(',.;:!()\n\r…–—'));
const hearts = /<3/gu;

/** Splits a reply into tokens in one pass over its characters: whatever is sent, work grows with its length only. */
export function tokenise(reply: string): readonly Token[] {
  const scanner = new Scanner();
  const plain = reply.replace(apostrophes, '').replace(hearts, ' ').normalize('NFKD');
  for (const character of plain) scanner.read(character);
  return scanner.finish();
}

/** The words of the tokens, numbers included, without anything between them. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.filter((token) => token.kind === 'word' || token.kind === 'number').map((token) => token.text);
}

const letter = /^\p{L}$/u;
const digit = /^[0-9]$/;
/** Marks, variation selectors, skin tones and joiners change how a character looks and not what it says. */
const invisible = /^[\p{M}\p{Cf}\p{Sk}]$/u;

class Scanner {
  private readonly tokens: Token[] = [];
  private word = '';
  private digits = '';
  private accented = false;
  /** Whether white space came after the last break: 6:30 is an hour, "at 6. 30 of us" is none. */
  private gap = false;

  read(character: string): void {
    if (invisible.test(character)) {
      this.accented ||= this.word !== '' && character === '\u0301';
    } else if (letter.test(character)) {
      this.readLetter(character);
    } else if (digit.test(character)) {
      this.readDigit(character);
    } else {
      this.readSymbol(character);
    }
  }

  finish(): readonly Token[] {
    this.close();
    return this.tokens;
  }

  private readLetter(character: string): void {
    if (this.digits) this.close();
    this.word += character;
  }

  private readDigit(character: string): void {
    if (this.word) this.close();
    this.digits += character;
  }

  private readSymbol(character: string): void {
    const inWord = this.word !== '' || this.digits !== '';
    this.close();
    const spoken = spokenEmoji.get(character);
    if (spoken !== undefined) this.push({ kind: 'word', text: spoken, accented: false, capital: false });
    else if (character === '+') this.push({ kind: 'plus', text: '+' });
    else if (character === '&') this.push({ kind: 'word', text: 'and', accented: false, capital: false });
    else if (character === '?' || character === '¿') this.push({ kind: 'question', text: '?' });
    else if (breaks.has(character) || (character === '-' && !inWord)) this.push({ kind: 'break', text: character });
    this.gap = character === ' ';
  }

  /** Ends the word or number being read. */
  private close(): void {
    if (this.word) this.push(wordToken(this.word, this.accented));
    if (this.digits) this.pushNumber(this.digits);
    this.word = '';
    this.digits = '';
    this.accented = false;
  }

  private pushNumber(text: string): void {
    const [hour, colon] = this.tokens.slice(-2);
    const joined = !this.gap && text.length === 2 && colon?.kind === 'break' && ':.'.includes(colon.text);
    if (joined && hour?.kind === 'number') this.tokens.splice(-2, 2, { kind: 'time', text: `${hour.text}:${text}` });
    else this.push({ kind: 'number', text, value: text.length > 4 ? Number.POSITIVE_INFINITY : Number(text) });
  }

  private push(token: Token): void {
    this.tokens.push(token);
  }
}

function wordToken(word: string, accented: boolean): Token {
  const text = word.toLowerCase();
  const capital = word.length > 1 && !word.startsWith(text.charAt(0)) && word.slice(1) === text.slice(1);
  return { kind: 'word', text, accented, capital };
}
