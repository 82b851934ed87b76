import { describe, expect, test } from 'vitest';
import { parsed } from '../ui/postFile.ts';
import { answerOf as answer } from './upload.ts';

const answerOf = (status: number, body: string, locale: string) => answer(status, parsed(body), locale);

describe('the answer to an upload', () => {
  test('an accepted file has an id to start the import with', () => {
    expect(answerOf(201, '{"fileId":"f1"}', 'zh-CN')).toEqual({ ok: true, fileId: 'f1' });
  });

  test('a refused file brings the server’s own reason, in the person’s language', () => {
    const body = JSON.stringify({ code: 'WRONG_TYPE', message: { zh: '请另存为 XLSX', en: 'Save it as XLSX' } });
    expect(answerOf(415, body, 'zh-CN')).toEqual({ ok: false, code: 'WRONG_TYPE', message: '请另存为 XLSX' });
    expect(answerOf(415, body, 'en')).toEqual({ ok: false, code: 'WRONG_TYPE', message: 'Save it as XLSX' });
  });

  test('an answer that is no JSON, or lacks the id, is a failure and not an import', () => {
    expect(answerOf(413, '<html>', 'zh-CN')).toEqual({ ok: false, code: 'TOO_LARGE', message: null });
    expect(answerOf(201, '{}', 'zh-CN').ok).toBe(false);
    expect(answerOf(502, '', 'zh-CN')).toEqual({ ok: false, code: 'INTERNAL', message: null });
  });
});
