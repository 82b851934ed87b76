import type { CellValue } from '../sheet/sheetBook.ts';
import { buildingKey, isUnderground } from './building.ts';
import { compactText, smallNumber } from './text.ts';

/** A unit's code in its one spelling. */
export interface UnitCode {
  /** The building, as the text names it (`A座`, `A`, `1`); absent where the text does not say. */
  readonly building?: string;
  /** Unique in its building: `1502`, `2-301` (entrance and room), `B1-018` (basement), `S-34`. */
  readonly code: string;
  /** Told by the code: 1502 → 15, B1-018 → -1, S-34 → null. */
  readonly floor: number | null;
}

const numeral = '[一二三四五六七八九十]{1,3}';
const ownBuilding = new RegExp(
  String.raw`^(.*?(?:[A-Z]{1,2}\d{0,2}|\d{1,3}|${numeral}|[东南西北中主副]))(座|栋|幢|号楼|#楼|塔楼|#)-?(.+)$`,
  'u',
);
const namedBuilding = /^(\p{Script=Han}[\p{Script=Han}\dA-Z]*)-(.*\d.*)$/u;
const entranceRoom = new RegExp(String.raw`^(\d{1,2}|${numeral}|[A-Z])单元-?(.+)$`, 'u');
const floorRoom = new RegExp(String.raw`^([A-Z])?-?第?(\d{1,3}|${numeral})(?:层|楼|F|/F)-?(\d{1,4}[A-Z]?)$`, 'u');
const basementRoom = new RegExp(String.raw`^(?:负|地下|B|-)(\d|${numeral})(?:层|楼|F)?-?(\d{1,4}[A-Z]?)$`, 'u');
const prefixWords = /^(?:ROOM|RM|UNIT|FLAT|SUITE|NO|房号|房间|车位|商铺|铺位|编号)(?:编?号)?[.:#-]*(?=[A-Z]?-?\d)/;
const suffixWords = /(?<=.)(?:号?车位|号?商铺|号?铺位?|号?房间?|号?室|户|号|#)$/u;

/**
 * A unit's code whatever its spelling: `A座-1502`, `a-1502`, `A1502`, `15层02室`, full width, with spaces.
 * A building that is known is dropped from the code (`A座` and `A305` → `305`).
 * Undefined for a text that is no code of one unit.
 */
export function canonicalUnitCode(text: CellValue, building?: string): UnitCode | undefined {
  return unitCodeCandidates(text, building)[0];
}

/**
 * Every reading of a unit's code, the likeliest first. Without its building a code can be read in two ways:
 * `B1018` is unit 1018 of B, and bay 018 of basement 1; a search tries them all.
 */
export function unitCodeCandidates(text: CellValue, building?: string): UnitCode[] {
  const whole = compactText(text).toUpperCase().replaceAll('/F', 'F').replace(prefixWords, '');
  if (whole === '' || whole.length > 30 || /[、,;+&]|\/|和/.test(whole)) return [];
  const [named, rest] = splitBuilding(whole, building);
  const known = building ?? named;
  return readings(withoutSuffix(rest), known)
    .filter(({ code }) => known === undefined || isSettled(code, known))
    .map((reading) => withFloor({ ...reading, building: named ?? reading.building }, known));
}

/** A code that says something else when it is read again (`1座1座1`) is the code of no unit. */
function isSettled(code: string, building: string): boolean {
  const [, rest] = splitBuilding(code, building);
  return readings(withoutSuffix(rest), building)[0]?.code === code;
}

/**
 * What makes two spellings of a code the same unit of a building: leading zeros do not count
 * (`0305` and `305`; Excel eats them in number cells).
 */
export function unitKey(building: string, code: string): string {
  return `${buildingKey(building)}|${code.replace(/(?<!\d)0+(?=\d)/g, '')}`;
}

/** How a unit is named in full: `A座-1502`. */
export function unitLabel(building: string, code: string): string {
  return `${building}-${code}`;
}

/** The building that a code itself names with its word (`B座-406`), though it stands in another building's row. */
export function contradictedBuilding(text: CellValue, building: string): string | undefined {
  const [, named, word] = ownBuilding.exec(compactText(text).toUpperCase()) ?? [];
  if (named === undefined || word === undefined) return undefined;
  return isSameBuilding(building, named + word) ? undefined : named + word;
}

type Bare = Omit<UnitCode, 'floor'>;

function splitBuilding(whole: string, building: string | undefined): [string | undefined, string] {
  const [, mark, word, rest] = ownBuilding.exec(whole) ?? [];
  if (mark !== undefined && word !== undefined && rest !== undefined) return [mark + word, rest];
  const [, name, code] = namedBuilding.exec(whole) ?? [];
  const isFloor = name !== undefined && /(?:层|单元|^负\S)$/u.test(name);
  if (name === undefined || code === undefined || isFloor) return [undefined, whole];
  if (building === undefined || isSameBuilding(building, name)) return [name, code];
  return [undefined, whole];
}

function isSameBuilding(building: string, other: string): boolean {
  const [key, otherKey] = [buildingKey(building), buildingKey(other)];
  const before = key.slice(0, -otherKey.length);
  return key === otherKey || (key.endsWith(otherKey) && /\p{Script=Han}$/u.test(before));
}

function withoutSuffix(code: string): string {
  const shorter = code.replace(suffixWords, '');
  return shorter === code ? code : withoutSuffix(shorter);
}

function readings(code: string, building: string | undefined): Bare[] {
  return (
    withWords(code, building) ??
    basement(code, building) ??
    withLetters(code, building) ??
    withDigits(code, building) ??
    rest(code)
  );
}

/** `2单元301`, `15层02`, `A15层02`, `负一层018`. */
function withWords(code: string, building: string | undefined): Bare[] | undefined {
  const [, entrance, room] = entranceRoom.exec(code) ?? [];
  if (entrance !== undefined && room !== undefined) {
    const number = smallNumber(entrance) ?? entrance;
    // `1-02` would read as floor 1, room 02: a short room keeps the word.
    return readings(withoutSuffix(room), building ?? '').map(({ code: inner }) => ({
      code: /^\d{3,4}[A-Z]?$/.test(inner) ? `${number}-${inner}` : `${number}单元${inner}`,
    }));
  }
  if (/^B\dF|^B\d[层楼]|^[负地]/u.test(code)) return undefined;
  const [, letter, floor = '', inFloor] = floorRoom.exec(code) ?? [];
  if (inFloor === undefined) return undefined;
  const joined = { code: roomOfFloor(smallNumber(floor) ?? 0, inFloor) };
  return [letter !== undefined && building === undefined ? { building: letter, ...joined } : joined];
}

/** `15层02室` → 1502, `15层1502` → 1502, `15层2` → 1502. */
function roomOfFloor(floor: number, room: string): string {
  if (room.length >= 3 && room.startsWith(String(floor))) return room;
  return /^\d{1,2}[A-Z]?$/.test(room) ? `${floor}${room.replace(/^\d(?!\d)/, '0$&')}` : `${floor}-${room}`;
}

/** `B1-018`, `负1-018`, `-1-018`, `地下一层018`; `B1018` where the building is below ground. */
function basement(code: string, building: string | undefined): Bare[] | undefined {
  const [, level = '', bay] = basementRoom.exec(code) ?? [];
  if (bay === undefined) return undefined;
  const read: Bare = { code: `B${smallNumber(level) ?? level}-${bay}` };
  const unsaid = /^B\d{3,}[A-Z]?$/.test(code);
  if (building !== undefined) {
    if (unsaid) return isUnderground(building) ? [read] : undefined;
    return isSameBuilding(building, `B${level}`) ? [{ code: bay }] : [read];
  }
  return unsaid ? [...(withLetters(code, undefined) ?? []), read] : [read];
}

/** `A1502`, `A-1502`, `A-15-02`, `A-2-301`, `S-34`. */
function withLetters(code: string, building: string | undefined): Bare[] | undefined {
  const [, letters = '', number] = /^([A-Z]{1,2}\d?(?=-)|[A-Z]{1,2})-?(\d[\dA-Z-]*)$/.exec(code) ?? [];
  if (number === undefined) return undefined;
  const inside = withDigits(number, building ?? '')?.[0]?.code;
  if (inside === undefined) return undefined;
  const own: Bare = { code: `${letters}-${number}` };
  if (building !== undefined) return [isSameBuilding(building, letters) ? { code: inside } : own];
  return /^\d{1,2}$/.test(inside) ? [own] : [{ building: letters, code: inside }, own];
}

/** `1502`, `1502-A`, `15-02` (floor and room), `2-301` (entrance and room), `1-2-301` (building first). */
function withDigits(code: string, building: string | undefined): Bare[] | undefined {
  const [, first = '', second = '', third] = /^(\d{1,3})-(\d{1,3})-(\d{2,4}[A-Z]?)$/.exec(code) ?? [];
  if (third !== undefined) {
    const inside = /^\d\d$/.test(third) ? roomOfFloor(Number(second), third) : `${Number(second)}-${third}`;
    if (building === undefined) return [{ building: String(Number(first)), code: inside }];
    return [{ code: isSameBuilding(building, first) || building === '' ? inside : code }];
  }
  const [, left = '', right] = /^(\d{1,3})-(\d{1,4}[A-Z]?)$/.exec(code) ?? [];
  if (right !== undefined) return twoNumbers(left, right, building);
  const [, digits, letter = ''] = /^(\d{1,5})-?([A-Z]?)$/.exec(code) ?? [];
  return digits === undefined ? undefined : [{ code: digits + letter }];
}

/**
 * Two digits after the dash are a room of a floor. Three or four are a whole room number: what stands before it is
 * the entrance where the building is known, and may be either where it is not.
 */
function twoNumbers(left: string, right: string, building: string | undefined): Bare[] {
  if (/^\d\d$/.test(right)) return [{ code: roomOfFloor(Number(left), right) }];
  const whole: Bare = { code: `${Number(left)}-${right}` };
  if (building !== undefined || !/^\d{3,4}/.test(right)) return [whole];
  return [{ building: String(Number(left)), code: right }, whole];
}

/** Sites and halls have names instead of numbers: `大堂广告位`, `多功能厅`. */
function rest(code: string): Bare[] {
  return /^[\p{L}\d][\p{L}\d\-.()#]*$/u.test(code) ? [{ code }] : [];
}

function withFloor({ building, code }: Bare, known: string | undefined): UnitCode {
  const below = /^B(\d)-/.exec(code)?.[1];
  const above = /^(?:\d{1,2}-)?(\d{1,2})\d\d[A-Z]?$/.exec(code)?.[1];
  const countsFloors = known === undefined || !isUnderground(known);
  const floor =
    below !== undefined ? -Number(below) : above !== undefined && countsFloors ? Number(above) || null : null;
  return building === undefined ? { code, floor } : { building, code, floor };
}
