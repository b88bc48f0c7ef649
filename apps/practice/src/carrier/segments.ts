import { SegmentedMessage } from 'sms-segments-calculator';

/** How a body is billed. */
export interface Segments {
  readonly count: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
}

const counted = new Map<string, Segments>();
const mostCounted = 2_000;

/** Segments and encoding as Twilio bills them. A wave repeats one body, so the last bodies are remembered. */
export function segmentsOf(body: string): Segments {
  const known = counted.get(body);
  if (known) return known;
  if (counted.size >= mostCounted) counted.clear();
  const message = new SegmentedMessage(body);
  const segments: Segments = { count: message.segmentsCount, encoding: message.encodingName };
  counted.set(body, segments);
  return segments;
}
