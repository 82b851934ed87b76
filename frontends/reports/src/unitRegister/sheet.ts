import type { TFunction } from 'i18next';
import type { Sheet, SheetColumn } from '../export/workbook.ts';
import { change, type Figures, lineOf, type Register } from './register.ts';
import { uses } from './uses.ts';

/** What an exported register says about itself. */
export interface RegisterFacts {
  project: string;
  /** Civil date of the figures. */
  asOf: string;
  definition: string;
  /** Names of the chosen buildings; empty when all are shown. */
  buildings: readonly string[];
  exportedBy: string;
  /** Date and time of the export, as people write it. */
  exportedAt: string;
  comparison?: Comparison;
}

interface Comparison {
  day: string;
  register: Register;
}

type Words = TFunction<'reports'>;

/** Two sheets: the register as the page shows it, and the same figures one per line beside those of the day of comparison. */
export function registerSheets(register: Register, facts: RegisterFacts, t: Words): Sheet[] {
  const about = aboutLines(facts, t);
  const title = t('unitRegister.title');
  return [
    { name: t('unitRegister.sheet'), title, about, ...crossTable(register, t) },
    { name: t('unitRegister.linesSheet'), title, about, ...lines(register, facts.comparison, t) },
  ];
}

function aboutLines(facts: RegisterFacts, t: Words): Sheet['about'] {
  const buildings = facts.buildings.length ? facts.buildings.join(t('listSeparator')) : t('filters.allBuildings');
  const comparison = facts.comparison ? [[t('facts.comparison'), facts.comparison.day] as const] : [];
  return [
    [t('facts.project'), facts.project],
    [t('facts.asOf'), facts.asOf],
    ...comparison,
    [t('facts.buildings'), buildings],
    [t('facts.definition'), facts.definition],
    [t('facts.exported'), t('facts.byAt', { by: facts.exportedBy, at: facts.exportedAt })],
  ];
}

const pair = (figures: Figures): [number, string] => [figures.units, figures.area];

function crossTable(register: Register, t: Words) {
  const groups = [...uses.map((use) => t(`use.${use}`)), t('total')];
  const columns = groups.flatMap((group): SheetColumn[] => [
    { group, header: t('measure.units'), kind: 'count' },
    { group, header: t('measure.area'), kind: 'area' },
  ]);
  return {
    columns: [{ header: t('building'), kind: 'text' as const }, ...columns],
    rows: register.buildings.map((line) => [
      line.name,
      ...uses.flatMap((use) => pair(line.byUse[use])),
      ...pair(line.total),
    ]),
    totals: [t('total'), ...uses.flatMap((use) => pair(register.byUse[use])), ...pair(register.total)],
  };
}

function lines(register: Register, comparison: Comparison | undefined, t: Words) {
  const compared = (now: Figures, before: (of: Register) => Figures) =>
    comparison ? [...pair(before(comparison.register)), ...pair(change(now, before(comparison.register)))] : [];
  return {
    columns: lineColumns(comparison, t),
    rows: register.buildings.flatMap((line) =>
      uses.map((use) => [
        line.name,
        t(`use.${use}`),
        ...pair(line.byUse[use]),
        ...compared(line.byUse[use], (of) => lineOf(of, line.id).byUse[use]),
      ]),
    ),
    totals: [t('total'), '', ...pair(register.total), ...compared(register.total, (of) => of.total)],
  };
}

function lineColumns(comparison: Comparison | undefined, t: Words): SheetColumn[] {
  const day = comparison?.day;
  const compared: SheetColumn[] = [
    { header: t('measure.unitsOn', { day }), kind: 'count' },
    { header: t('measure.areaOn', { day }), kind: 'area' },
    { header: t('measure.unitsChange'), kind: 'count' },
    { header: t('measure.areaChange'), kind: 'area' },
  ];
  return [
    { header: t('building'), kind: 'text' },
    { header: t('use.title'), kind: 'text' },
    { header: t('measure.units'), kind: 'count' },
    { header: t('measure.area'), kind: 'area' },
    ...(comparison ? compared : []),
  ];
}
