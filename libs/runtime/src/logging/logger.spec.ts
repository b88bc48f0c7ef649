import { describe, expect, it } from '@jest/globals';
import { newId } from '../ids.js';
import { Logger, type LogFields } from './logger.js';
import { scrub } from './scrub.js';

function lines(write: (logger: Logger) => void): Record<string, unknown>[] {
  const written: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void written.push(JSON.parse(line) as Record<string, unknown>) };
  write(new Logger({ service: 'contacts', level: 'info', format: 'json', destination }));
  return written;
}

describe('the log', () => {
  it('keeps allowed fields and says which others it dropped, without their values', () => {
    const fields = { contactId: 'c-1', name: 'Rosa Martinez' } as LogFields;
    const [line] = lines((logger) => logger.info(fields, 'saved'));
    expect(line).toMatchObject({ service: 'contacts', contactId: 'c-1', msg: 'saved', dropped: ['name'] });
    expect(JSON.stringify(line)).not.toContain('Rosa');
  });

  it('scrubs numbers and addresses out of messages and errors', () => {
    const error = new Error('no such person +1 (312) 555-0142 rosa@example.org');
    const [line] = lines((logger) => logger.error({ error }, 'for 3125550142'));
    expect(JSON.stringify(line)).not.toMatch(/555|rosa/);
    expect(line).toMatchObject({ msg: 'for [number]' });
  });

  it('leaves paths through folders named @something readable', () => {
    const line = 'at async file:///srv/node_modules/@nestjs/core/router/controller.js:8:32 rosa@example.org';
    expect(scrub(line)).toBe('at async file:///srv/node_modules/@nestjs/core/router/controller.js:8:32 [e-mail]');
  });

  it('leaves ids readable and hides tokens', () => {
    const id = newId();
    expect(scrub(`action ${id}`)).toBe(`action ${id}`);
    expect(scrub('at /b/AZoMUe4OcTqmPVu7c2QxB1k0Z3n8R5t7LwYbKd2fGhM')).toBe('at /b/[token]');
    expect(scrub('at /b/AaIJNC-ZdI-xGJLMxEDyZwGiCTQvmXSPsRiUHglbol')).toBe('at /b/[token]');
    expect(scrub('NotificationsReachabilityChangedConsumer')).toBe('NotificationsReachabilityChangedConsumer');
    expect(scrub('12 rows in 340 ms on 2026-12-03')).toBe('12 rows in 340 ms on 2026-12-03');
  });
});
