import { describe, expect, test } from 'vitest';
import { announcementKindNames, announcementKinds, type KindDefinition } from './kinds.ts';
import { wordsOf } from './words.ts';

const shanghai = 'Asia/Shanghai';

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).toSorted();

describe('what an announcement says', () => {
  test('CMP-5 names the record, its clock and the instant in the project’s own time', () => {
    const facts = { severity: 'major', unit: '1栋-101', clock: 'settle', dueAt: '2026-03-05T10:30:00.000Z' };
    expect(wordsOf({ kind: 'clockOverdue', number: 'CP-2026-000007', facts }, shanghai)).toEqual({
      title: { zh: 'CP-2026-000007 已超时：处理完成', en: 'CP-2026-000007 is overdue: settling' },
      body: {
        zh: '重要投诉，1栋-101，应于 3月5日 18:30 前完成',
        en: 'major, 1栋-101, was due 5 Mar, 18:30',
      },
    });
  });

  test('a part of which a fact is missing is left out, the rest stays a sentence', () => {
    const { body } = wordsOf({ kind: 'complaintReported', number: 'CP-1', facts: { severity: 'critical' } }, shanghai);
    expect(body).toEqual({ zh: '重大投诉', en: 'critical' });
    expect(wordsOf({ kind: 'complaintReported', number: 'CP-1', facts: {} }, shanghai).body).toEqual({
      zh: '',
      en: '',
    });
  });

  test.each(announcementKindNames)('%s has the same blanks in both languages', (kind) => {
    const { title, body }: KindDefinition = announcementKinds[kind];
    for (const words of [title, ...body]) {
      expect(blanks(words.zh)).toEqual(blanks(words.en));
      expect(words.zh).not.toMatch(/[,:;?!()]/);
    }
  });
});
