import { describe, expect, test } from 'vitest';
import { withoutLiterals } from './statement-text.ts';

describe('PPL-2 a statement is shown without values', () => {
  test.each([
    ["select * from party where name = '王小明'", 'select * from party where name = ?'],
    ["select 'O''Brien', E'a\\'b\\\\', 12.5, -3", 'select ?, ?, ?, ?'],
    ['select a1, t2.b from x_3 where c = $1', 'select a1, t2.b from x_3 where c = $1'],
    ['select "p0".* from "party" as "p0" limit 20', 'select "p0".* from "party" as "p0" limit ?'],
    ["insert into c (a, b) values ('x', 1), ('y', 2), ('z', 3)", 'insert into c (a, b) values (?, ?), …'],
    ["select '2026-01-01'::date", 'select ?::date'],
  ])('%s', (text, shown) => expect(withoutLiterals(text)).toBe(shown));

  test('and by its first word only where a quote stays open or dollars quote', () => {
    expect(withoutLiterals("update party set name = 'Wang' || 'oops")).toBe('update');
    expect(withoutLiterals('do $$ begin perform 13911112222; end $$')).toBe('do');
  });
});
