import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalsOf } from './capitals.ts';

describe('FEE-3 the amount in capital numerals', () => {
  test.each([
    ['0.00', '零元整'],
    ['120.00', '壹佰贰拾元整'],
    ['120', '壹佰贰拾元整'],
    ['10.00', '壹拾元整'],
    ['0.50', '伍角整'],
    ['0.05', '伍分'],
    ['0.55', '伍角伍分'],
    ['3.05', '叁元零伍分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['20.40', '贰拾元零肆角整'],
    ['21.40', '贰拾壹元肆角整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1000.00', '壹仟元整'],
    ['1010.00', '壹仟零壹拾元整'],
    ['10500.00', '壹万零伍佰元整'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['100000.00', '壹拾万元整'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['100500.00', '壹拾万零伍佰元整'],
    ['1000001.00', '壹佰万零壹元整'],
    ['100000000.00', '壹亿元整'],
    ['100000001.00', '壹亿零壹元整'],
    ['100010000.00', '壹亿零壹万元整'],
    ['110010001.10', '壹亿壹仟零壹万零壹元壹角整'],
    ['9999999999.99', '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['1000000000000.00', '壹万亿元整'],
    ['-12.00', '负壹拾贰元整'],
    ['-0.00', '零元整'],
  ])('%s is written %s', (amount, capitals) => {
    expect(capitalsOf(amount)).toBe(capitals);
  });

  test('no two amounts read the same, and no zero stands beside another or at an end', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999_999n }), (fen) => {
        const text = fen.toString().padStart(3, '0');
        const capitals = capitalsOf(`${text.slice(0, -2)}.${text.slice(-2)}`);
        expect(read(capitals)).toBe(fen);
        expect(capitals).not.toMatch(/零零|^零|零[元万亿整]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What a person reads out of the capitals, in fen: the other way round, written without looking at the way there. */
function read(capitals: string): bigint {
  const [yuan = '', part = ''] = capitals.includes('元') ? capitals.split('元') : ['', capitals];
  const jiao = /(.)角/.exec(part)?.[1];
  const fen = /(.)分/.exec(part)?.[1];
  return readWhole(yuan) * 100n + valueOf(jiao) * 10n + valueOf(fen);
}

function readWhole(text: string): bigint {
  const billions = text.lastIndexOf('亿');
  if (billions >= 0) return readWhole(text.slice(0, billions)) * 100_000_000n + readWhole(text.slice(billions + 1));
  const thousands = text.indexOf('万');
  if (thousands >= 0) return readWhole(text.slice(0, thousands)) * 10_000n + readWhole(text.slice(thousands + 1));
  const pairs = [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([仟佰拾]?)/g)];
  return pairs.reduce((sum, [, digit, place]) => sum + valueOf(digit) * (weights[place ?? ''] ?? 1n), 0n);
}

const weights: Record<string, bigint> = { 仟: 1000n, 佰: 100n, 拾: 10n, '': 1n };
const valueOf = (digit: string | undefined) => BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(digit ?? '零')));
