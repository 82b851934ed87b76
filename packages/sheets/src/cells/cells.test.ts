import { describe, expect, test } from 'vitest';
import { readDate } from './civilDate.ts';
import { creditCheck, readIdentity, residentCheck } from './identity.ts';
import { ownerNames, partyKind } from './party.ts';
import { readPhones } from './phones.ts';
import { nameText, plainText, saysNothing, smallNumber } from './text.ts';

describe('EST-6 text', () => {
  test('full width, invisible characters and layout spaces are how it looks, not what it says', () => {
    expect(plainText(' Ａ座\u200b\t１５０２\n室 ')).toBe('A座 1502 室');
    expect(nameText(' 恒信 咨询(深圳)有限公司 ')).toBe('恒信咨询(深圳)有限公司');
    expect(nameText('Li  Wei')).toBe('Li Wei');
    expect(plainText(19905825155)).toBe('19905825155');
    expect(plainText(new Date(Date.UTC(2022, 3, 11)))).toBe('2022-04-11');
  });

  test.each(['', ' ', '-', '—', '/', '无', '暂无', 'N/A'])('“%s” says nothing', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  test.each([
    ['七', 7],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十三', 23],
    ['08', 8],
    ['二三', undefined],
    ['', undefined],
  ])('the number %s is %s', (text, number) => {
    expect(smallNumber(text)).toBe(number);
  });
});

describe('EST-6 phones', () => {
  test.each([
    ['199 0582 5118', ['19905825118']],
    ['199-0582-5118', ['19905825118']],
    ['199 058 25118', undefined],
    [19905825155, ['19905825155']],
    ['１９９０５８２５４５１', ['19905825451']],
    ['19905833813 / 19905833850', ['19905833813', '19905833850']],
    ['19905845024、19905845061', ['19905845024', '19905845061']],
    ['19905845024,19905845061;19905845024', ['19905845024', '19905845061']],
    ['19905845024 19905845061', ['19905845024', '19905845061']],
    ['199 0582 5118 199 0582 5119', ['19905825118', '19905825119']],
    ['19905845024\n19905845061', ['19905845024', '19905845061']],
    ['+86 199 0582 5118', ['19905825118']],
    ['8619905825118', ['19905825118']],
    ['0755-12345678', ['0755-12345678']],
    ['1012345678', undefined],
    ['0755-82345678', ['0755-82345678']],
    ['0755 8234 5678', ['0755-82345678']],
    ['(0755)82345678', ['0755-82345678']],
    ['075582345678', ['0755-82345678']],
    [75582345678, ['0755-82345678']],
    ['+86-755-82345678', ['0755-82345678']],
    ['010-62345678转801', ['010-62345678-801']],
    ['0755-82345678-801', ['0755-82345678-801']],
    ['82345678', ['82345678']],
    ['400-820-8820', ['4008208820']],
    ['4008208820', ['4008208820']],
    ['+852 2123 4567', ['+85221234567']],
    ['/', []],
    [null, []],
    ['12345', undefined],
    ['1990582511', undefined],
    ['199058251188', undefined],
    ['138****5678', undefined],
    ['19905825118 / 12345', undefined],
    ['待补', undefined],
    ['1.99058E+10', undefined],
  ])('%s is %s', (cell, numbers) => {
    const read = readPhones(cell);
    expect(read.fault === undefined ? read.value.map(({ number }) => number) : undefined).toEqual(numbers);
  });

  test('what stands beside a number is kept', () => {
    expect(readPhones('李先生 19905825118、前台:0755-82345678')).toEqual({
      value: [
        { number: '19905825118', label: '李先生' },
        { number: '0755-82345678', label: '前台' },
      ],
    });
  });
});

describe('EST-6 identity numbers', () => {
  test.each([
    ['999999197009026822', 'residentId'],
    ['99999919910328785x', 'residentId'],
    [' 9999 9919 7009 0268 22 ', 'residentId'],
    ['919999990U2P1HEF51', 'creditCode'],
    ['919999990u2p1hef51', 'creditCode'],
    ['E12345678', 'other'],
    ['H1234567890', 'other'],
    ['999999700902682', 'other'],
  ])('%s is a %s', (text, kind) => {
    expect(readIdentity(text)).toMatchObject({ value: { kind, number: text.replaceAll(' ', '').toUpperCase() } });
  });

  test.each([
    ['999999197902143800', 'identityChecksum'],
    ['919999990I2P1HEF51', 'identityNotValid'],
    ['999999990U2P1HEF51', 'identityNotValid'],
    ['999999197013026822', 'identityNotValid'],
    ['440301197013026822', 'identityNotValid'],
    ['99999919700902682', 'identityNotValid'],
    ['9999991970090268222', 'identityNotValid'],
    ['91999999U2P1HEF51', 'identityNotValid'],
    ['999999********6822', 'identityNotValid'],
    ['张三', 'identityNotValid'],
    [999999197009026800, 'identityDigitsLost'],
    ['9.99999E+17', 'identityDigitsLost'],
  ])('%s is refused: %s', (cell, fault) => {
    expect(readIdentity(cell)).toEqual({ fault });
  });

  test('any single wrong digit is noticed: refused in a resident id, a doubt in a credit code', () => {
    for (const good of ['999999197009026822', '919999990U2P1HEF51']) {
      for (let at = 2; at < 18; at += 1) {
        const read = readIdentity(good.slice(0, at) + (good[at] === '1' ? '3' : '1') + good.slice(at + 1));
        expect(read.fault !== undefined || read.value?.checkFits === false, `${good} at ${at}`).toBe(true);
      }
    }
  });

  test('the check characters are those of the standards', () => {
    expect(residentCheck('99999919910328785')).toBe('X');
    expect(creditCheck('919999990U2P1HEF5')).toBe('1');
  });
});

describe('EST-6 dates', () => {
  test.each([
    ['2022-04-11', '2022-04-11'],
    ['2022.04.11', '2022-04-11'],
    ['2022.4.1', '2022-04-01'],
    ['2022/4/11', '2022-04-11'],
    ['2026年10月1日', '2026-10-01'],
    ['2026 年 10 月 1 日', '2026-10-01'],
    ['２０２６年１０月１日', '2026-10-01'],
    ['20261001', '2026-10-01'],
    [20261001, '2026-10-01'],
    [44662, '2022-04-11'],
    ['44662', '2022-04-11'],
    ['2022-04-11 00:00:00', '2022-04-11'],
    ['11 Apr 2022', '2022-04-11'],
    ['April 11, 2022', '2022-04-11'],
    [new Date(Date.UTC(2022, 3, 11)), '2022-04-11'],
    ['未交房', null],
    ['/', null],
  ])('%s is %s', (cell, date) => {
    expect(readDate(cell)).toEqual({ value: date });
  });

  test.each(['2026-13-40', '2023-02-29', '22.4.11', '11/04/2022', '2022年4月', '12345678', '昨天', 7])(
    '%s is refused',
    (cell) => {
      expect(readDate(cell)).toEqual({ fault: 'dateNotValid' });
    },
  );
});

describe('EST-6 parties', () => {
  test('the identity number says whether it is a company, else the ending of the name', () => {
    expect(partyKind('恒信咨询有限公司', null)).toBe('company');
    expect(partyKind('恒信咨询(深圳)有限公司(分公司)', null)).toBe('company');
    expect(partyKind('红星面馆', null)).toBe('company');
    expect(partyKind('ABC Trading Co., Ltd.', null)).toBe('company');
    expect(partyKind('张行', null)).toBe('person');
    expect(partyKind('张三', { kind: 'creditCode', number: '919999990U2P1HEF51', checkFits: true })).toBe('company');
    expect(partyKind('老店', { kind: 'residentId', number: '999999197009026822', checkFits: true })).toBe('person');
  });

  test('several people own together; a name with a comma is one company', () => {
    expect(ownerNames('张三、李四')).toEqual(['张三', '李四']);
    expect(ownerNames('ABC Trading Co., Ltd.')).toEqual(['ABC Trading Co., Ltd.']);
    expect(ownerNames('恒信公司、嘉禾公司')).toEqual(['恒信公司、嘉禾公司']);
  });
});
