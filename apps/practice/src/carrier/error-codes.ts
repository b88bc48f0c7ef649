/** Where a code shows: in the answer to the POST, or later in the delivery state. */
export type CodeShows = 'at-create' | 'undelivered' | 'failed';

interface CodeMeaning {
  readonly message: string;
  readonly shows: CodeShows;
  /** HTTP status of the answer; 400 unless given. */
  readonly status?: number;
}

/** Twilio's codes that the simulator speaks, with the place where Twilio shows them. */
const meanings: Readonly<Record<number, CodeMeaning>> = {
  20001: { message: 'Unknown parameter', shows: 'at-create' },
  20003: { message: 'Authenticate', shows: 'at-create', status: 401 },
  20009: { message: 'Cannot delete this resource before it is complete', shows: 'at-create', status: 409 },
  20404: { message: 'The requested resource was not found', shows: 'at-create', status: 404 },
  20429: { message: 'Too Many Requests', shows: 'at-create', status: 429 },
  20500: { message: 'An internal server error has occurred', shows: 'at-create', status: 500 },
  21211: { message: "Invalid 'To' Phone Number", shows: 'at-create' },
  21212: { message: "Invalid 'From' Phone Number", shows: 'at-create' },
  21602: { message: 'Message body is required', shows: 'at-create' },
  21603: { message: "A 'From' phone number is required", shows: 'at-create' },
  21604: { message: "A 'To' phone number is required", shows: 'at-create' },
  21609: { message: "Invalid 'StatusCallback'", shows: 'at-create' },
  21610: { message: 'Attempt to send to unsubscribed recipient', shows: 'at-create' },
  21614: { message: "'To' number is not a valid mobile number", shows: 'at-create' },
  21617: { message: 'The concatenated message body exceeds the 1600 character limit', shows: 'at-create' },
  21624: { message: 'Invalid validity period value', shows: 'at-create' },
  21635: { message: "'To' number cannot be a landline", shows: 'at-create' },
  21701: { message: 'The Messaging Service does not exist', shows: 'at-create', status: 404 },
  30001: { message: 'Queue overflow', shows: 'failed' },
  30003: { message: 'Unreachable destination handset', shows: 'undelivered' },
  30004: { message: 'Message blocked', shows: 'undelivered' },
  30005: { message: 'Unknown destination handset', shows: 'undelivered' },
  30006: { message: 'Landline or unreachable carrier', shows: 'undelivered' },
  30007: { message: 'Message filtered', shows: 'undelivered' },
  30008: { message: 'Unknown error', shows: 'undelivered' },
  30022: { message: 'US A2P 10DLC - Rate limits exceeded', shows: 'failed' },
  30027: { message: 'US A2P 10DLC - Daily message cap reached', shows: 'failed' },
  30034: { message: 'US A2P 10DLC - Message from an unregistered number', shows: 'failed' },
  30036: { message: 'Validity period expired', shows: 'failed' },
  30409: { message: 'This message cannot be canceled', shows: 'at-create', status: 409 },
};

/** The meaning of a code; for one the table lacks, codes of the 2xxxx kind refuse the POST and others fail later. */
export function codeMeaning(code: number): CodeMeaning {
  const shows = code < 30_000 ? 'at-create' : 'undelivered';
  return meanings[code] ?? { message: `Error ${code}`, shows };
}

/** An error that goes back in Twilio's JSON. */
export class TwilioError extends Error {
  readonly status: number;

  constructor(
    readonly code: number,
    message = codeMeaning(code).message,
  ) {
    super(message);
    this.status = codeMeaning(code).status ?? 400;
  }

  /** The body of the answer. */
  toWire(): { code: number; message: string; more_info: string; status: number } {
    const more_info = `https://www.twilio.com/docs/errors/${this.code}`;
    return { code: this.code, message: this.message, more_info, status: this.status };
  }
}
