/** One kind of refusal, declared once; `docs/errors.md` lists them all. */
export interface ProblemDefinition {
  /** Stable and machine-readable, such as `action_in_the_past`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly whatHappened: string;
  /** What was done about it: usually that nothing was changed. */
  readonly whatWasDone: string;
  readonly whatToDo: string;
  /** The audit keeps who was refused so: somebody tried alone what takes two. */
  readonly isKept?: true;
}

const definitions = new Map<string, ProblemDefinition>();

/**
 * Declares a kind of refusal.
 *
 * @throws Error when the code is taken: a code means one thing.
 */
export function defineProblem(definition: ProblemDefinition): ProblemDefinition {
  if (definitions.has(definition.code)) throw new Error(`The problem code ${definition.code} is declared twice.`);
  definitions.set(definition.code, Object.freeze(definition));
  return definition;
}

/** Every kind of refusal of the modules loaded so far, by code. */
export function allProblems(): readonly ProblemDefinition[] {
  return [...definitions.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** One field of a request that could not be used, and why. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** A refusal on its way to the caller; the filter renders it as application/problem+json. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly definition: ProblemDefinition,
    readonly more: {
      readonly detail?: string;
      readonly fields?: readonly FieldProblem[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(more.detail ?? definition.whatHappened, { cause: more.cause });
  }

  /** The body of the answer (RFC 9457), without anything of the cause. */
  toBody(): Record<string, unknown> {
    const { code, status, whatHappened, whatWasDone, whatToDo } = this.definition;
    return {
      type: `/api/docs#${code}`,
      title: whatHappened,
      status,
      code,
      detail: this.more.detail,
      whatWasDone,
      whatToDo,
      fields: this.more.fields,
    };
  }
}

export const invalidRequest = defineProblem({
  code: 'invalid_request',
  status: 400,
  whatHappened: 'The request does not have the form this address expects.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Correct the fields named in `fields` and send it again.',
});

export const notSignedIn = defineProblem({
  code: 'not_signed_in',
  status: 401,
  whatHappened: 'The request does not say who is asking, or the proof is too old.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Sign in, or send a token made with `npx turnout staff token`.',
});

export const notAllowed = defineProblem({
  code: 'not_allowed',
  status: 403,
  whatHappened: 'The role of whoever asks does not allow this.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Ask a chair of your committee to do it or to give you the role.',
});

export const outOfScope = defineProblem({
  code: 'out_of_scope',
  status: 403,
  whatHappened: 'This belongs to a circle, an action or a partner that is not yours, or your time for it is over.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Ask a chair of your committee to do it or to widen what you may see.',
});

export const notFound = defineProblem({
  code: 'not_found',
  status: 404,
  whatHappened: 'There is nothing at this address, or no longer.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Check the link; if somebody sent it to you, ask them for a new one.',
});

export const internalError = defineProblem({
  code: 'internal_error',
  status: 500,
  whatHappened: 'Turnout made a mistake.',
  whatWasDone: 'The change was rolled back as a whole and the mistake was logged under this request id.',
  whatToDo: 'Try once more; if it stays, tell your sysadmin the request id.',
});

export const tookTooLong = defineProblem({
  code: 'took_too_long',
  status: 503,
  whatHappened: 'The answer took longer than anybody should wait for it.',
  whatWasDone: 'Nobody waits for it any more; what was begun may still be finished.',
  whatToDo: 'Look whether it was done, and try again in a moment if it was not.',
});

export const serviceUnavailable = defineProblem({
  code: 'service_unavailable',
  status: 503,
  whatHappened: 'A part of Turnout that is needed for this does not answer.',
  whatWasDone: 'Nothing was changed.',
  whatToDo: 'Wait a moment and try again; `/status` says which part is down.',
});
