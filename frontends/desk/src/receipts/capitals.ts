const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];

/**
 * An amount of CNY in capital numerals (大写), as receipts and cheques carry it: `"1680.32"` → 壹仟陆佰捌拾元零叁角贰分.
 * Takes what the graph carries: yuan as an exact decimal with at most two decimals. Reads 整 after 元 and 角, none after 分.
 */
export function capitalsOf(amount: string): string {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const [jiao = '0', fen = '0'] = fraction.padEnd(2, '0');
  const yuan = BigInt(whole);
  const sign = amount.startsWith('-') && /[1-9]/.test(amount) ? '负' : '';
  const part = partOf(yuan, Number(jiao), Number(fen));
  if (yuan === 0n) return sign + (part === '' ? '零元整' : part);
  return `${sign}${wholeOf(yuan)}元${part === '' ? '整' : part}`;
}

/** Jiao and fen behind 元: a zero stands where a place between is empty. */
function partOf(yuan: bigint, jiao: number, fen: number): string {
  const gap = yuan > 0n && (jiao === 0 ? fen > 0 : yuan % 10n === 0n) ? '零' : '';
  if (jiao === 0 && fen === 0) return '';
  if (fen === 0) return `${gap}${digits[jiao]}角整`;
  return `${gap}${jiao === 0 ? '' : `${digits[jiao]}角`}${digits[fen]}分`;
}

/** A number above zero, cut at 亿 and 万 from above; what stands above 亿 is read the same way again. */
function wholeOf(number: bigint): string {
  if (number >= 100_000_000n) return cut(number, 100_000_000n, '亿');
  return number >= 10_000n ? cut(number, 10_000n, '万') : belowTenThousand(number);
}

function cut(number: bigint, unit: bigint, name: string): string {
  const rest = number % unit;
  const gap = rest > 0n && rest < unit / 10n ? '零' : '';
  return `${wholeOf(number / unit)}${name}${gap}${rest > 0n ? wholeOf(rest) : ''}`;
}

/** Zeros between digits are said once, zeros at the end not at all. */
function belowTenThousand(number: bigint): string {
  const text = number.toString();
  return text
    .replaceAll(/\d/g, (digit, index: number) =>
      digit === '0' ? '零' : `${digits[Number(digit)]}${places[text.length - 1 - index]}`,
    )
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
}
