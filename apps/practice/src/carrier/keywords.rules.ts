/** What the carrier does with a text that is exactly one of its keywords. */
export type CarrierKeyword = 'stop' | 'start' | 'help';

const keywords: Readonly<Record<CarrierKeyword, readonly string[]>> = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  start: ['START', 'UNSTOP'],
  help: ['HELP', 'INFO'],
};

const meaningOf = new Map(
  (Object.keys(keywords) as CarrierKeyword[]).flatMap((meaning) =>
    keywords[meaning].map((word) => [word, meaning] as const),
  ),
);

/** The keyword a text is, in any case and with blanks around it. A sentence that holds one is none for the carrier. */
export function carrierKeyword(body: string): CarrierKeyword | null {
  return meaningOf.get(body.trim().toUpperCase()) ?? null;
}
