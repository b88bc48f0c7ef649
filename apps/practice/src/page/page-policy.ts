import { pagePolicy } from '#runtime';

/**
 * What a page of the simulator or of the mailbox may load: our own things, and a mail in a frame of its own. The
 * mailbox tries the way out of a mail as a mail program does, at the address of the installation.
 */
export function practicePolicy(publicUrl: string): string {
  const { origin } = new URL(publicUrl || 'http://localhost');
  return `${pagePolicy.replace("form-action 'self'", `form-action 'self' ${origin}`)}; frame-src 'self'`;
}
