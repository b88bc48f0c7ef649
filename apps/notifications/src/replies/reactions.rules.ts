/** What phones write before the quoted text when somebody taps a reaction instead of typing. */
const reactionWords: readonly string[] = [
  ...['liked', 'loved', 'disliked', 'laughed at', 'emphasized', 'questioned', 'reacted', 'le gusto', 'le gustó'],
  ...['le encanto', 'le encantó', 'no le gusto', 'no le gustó'],
];
const quotes = ['“', '"', '«'];
/** A reaction names itself within this many characters; a quotation further on is the person's own. */
const longestReaction = 24;

/**
 * The reaction without the quoted text, where a phone reports one ("Liked “Local 5: picket … STOP to opt out”"); any
 * other text as it is. The quotation is our own ask and holds the very words that would close the number.
 */
export function reactionOnly(text: string): string {
  const start = Math.min(...quotes.map((quote) => text.indexOf(quote)).filter((at) => at > 0));
  if (start > longestReaction) return text;
  const opening = text.slice(0, start).trim().toLowerCase();
  const reacts = reactionWords.some((word) => opening.startsWith(word)) || isEmojiTo(opening);
  return reacts ? opening : text;
}

/** "👍 to" and its Spanish form, as newer phones write it. */
function isEmojiTo(opening: string): boolean {
  const [emoji = '', to, ...rest] = opening.split(' ');
  return rest.length === 0 && (to === 'to' || to === 'a') && /^\P{ASCII}+$/u.test(emoji);
}
