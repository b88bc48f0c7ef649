import { describe, expect, it } from '@jest/globals';
import type { AudienceEngine } from './engine/audience-engine.js';
import { PreviewAudience } from './preview-audience.js';

describe('a count right after a start', () => {
  it('is refused while everybody is being read, so that nobody waits for minutes before a number', async () => {
    const reading = {
      isReady: () => Promise.resolve(false),
      count: () => Promise.reject(new Error('asked too early')),
    };
    const preview = new PreviewAudience(reading as unknown as AudienceEngine);
    await expect(preview.run({ circleId: null, language: null })).rejects.toMatchObject({
      definition: { code: 'audiences_not_ready', status: 503 },
    });
  });
});
