import { describe, expect, test } from 'vitest';
import { inRequest, makeLog, plainError, withoutPersonal } from './index.ts';

/** What a log prints, line by line. */
function printing() {
  const lines: string[] = [];
  const log = makeLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

describe('PPL-2 the log', () => {
  test('names an error without the rows that the database quotes with it', () => {
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

  test.each([
    [
      { code: '22P02', message: 'invalid input syntax for type integer: "wang"' },
      'invalid input syntax for type integer: "•••"',
    ],
    [
      { message: `Unexpected token '王', "王小明" is not valid JSON` },
      'Unexpected token "•••", "•••" is not valid JSON',
    ],
    [{ message: 'Cannot find "Wang Xiaoming"' }, 'Cannot find "•••"'],
    [
      { message: "Cannot read properties of undefined (reading 'rows')" },
      "Cannot read properties of undefined (reading 'rows')",
    ],
    [{ message: 'no phone 139 1111 2222 there' }, 'no phone ••• there'],
  ])('blots out what a message quotes: %j', (error, message) => {
    const shown = plainError(Object.assign(new Error(error.message), error));
    expect(String(shown.message).replaceAll("'•••'", '"•••"')).toBe(message);
    expect(String(shown.stack)).not.toContain('王');
    expect(String(shown.stack)).toContain('log.test.ts');
  });

  test('keeps passwords, cookies and keys to itself, wherever they stand', () => {
    const { log, lines } = printing();
    log.warn({ password: 's3cret', request: { headers: { cookie: 's3cret', authorization: 's3cret' } } }, 'one');
    log.warn({ note: 'Bearer s3cret.s3cret', at: 'odk_s3cret', jar: 'a=b; onedesk=s3cret%3D.x; c=d' }, 'odk_s3cret');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('s3cret');
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ jar: 'a=b; •••; c=d' });
  });

  test('blots out what looks like a person’s number in any line, and leaves ids alone', () => {
    const hidden = [
      '13911112222',
      '+86 139-1111-2222',
      '110101199003077758',
      '11010119900307775X',
      '0571-88886666',
      'a.b@example.com',
    ];
    for (const text of hidden) expect(withoutPersonal(`x ${text} y`)).toBe('x ••• y');
    const kept = [
      '01a2038e-0baa-76ee-8403-13911112222b',
      '4bf92f3577b34da6a3ce929d0e0e4736',
      '2026-11-22T13:59:31.660Z',
      '1763818000000',
    ];
    for (const text of kept) expect(withoutPersonal(text)).toBe(text);
  });

  test('says in each line of a request which one it is', () => {
    const { log, lines } = printing();
    const scope = { requestId: '01a2038e-0baa-76ee-8403-acf5aab92e18', traceId: '01a2038e0baa76ee8403acf5aab92e18' };
    inRequest(scope, () => log.child({ service: 'property' }).info('inside'));
    log.info('outside');
    expect(lines.map((line) => (JSON.parse(line) as typeof scope).requestId)).toEqual([scope.requestId, undefined]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ...scope, level: 'info', service: 'property', msg: 'inside' });
  });
});
