import { describe, expect, it } from 'vitest';
import { putSection } from './put-section.mjs';

const page = '# A\n\n<!-- api: made by tools/bench/main.mjs -->\n\nold\n\n<!-- /api -->\n\nrest\n';

describe('putSection', () => {
  it('replaces one row and leaves the rest', () => {
    expect(putSection(page, 'api', 'new\n')).toBe(page.replace('old', 'new'));
  });

  it('says where it looked when there is no such row', () => {
    expect(() => putSection(page, 'up', 'new')).toThrow('<!-- up: made by');
  });
});
