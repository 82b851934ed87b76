import { describe, expect, test } from 'vitest';
import { plainError } from './log.ts';

describe('the log', () => {
  test('PPL-2 an error is named without the rows that the database quotes with it', () => {
    const detail = 'Key (value)=(19900006666) already exists.';
    const error = Object.assign(new Error('duplicate key value violates unique constraint "contact_value"'), {
      code: '23505',
      detail,
      where: detail,
      parameters: ['19900006666'],
    });
    const shown = plainError(error);
    expect(shown).toMatchObject({ code: '23505', message: error.message });
    expect(JSON.stringify(shown)).not.toContain('19900006666');
  });
});
