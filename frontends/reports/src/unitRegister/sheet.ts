import type { TFunction } from 'i18next';
import type { Sheet, SheetColumn } from '../export/workbook.ts';
import { change, type Figures, type Register, totalOf } from './register.ts';
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
  comparison?: { day: string; register: Register };
}

/** Two sheets: the register as the page shows it, and the same figures one per line, for those who go on calculating. */
export function registerSheets(register: Register, facts: RegisterFacts, t: TFunction<'reports'>): Sheet[] {
  const about = aboutLines(facts, t);
  const title = t('unitRegister.title');
  return [
    { name: t('unitRegister.sheet'), title, about, ...crossTable(register, facts.comparison, t) },
    { name: t('unitRegister.linesSheet'), title, about, ...lines(register, t) },
  ];
}

function aboutLines(facts: RegisterFacts, t: TFunction<'reports'>): Sheet['about'] {
  const buildings = facts.buildings.length ? facts.buildings.join(t('listSeparator')) : t('filters.allBuildings');
  return [
    [t('facts.project'), facts.project],
    [t('facts.asOf'), facts.asOf],
    [t('facts.buildings'), buildings],
    [t('facts.definition'), facts.definition],
    [t('facts.exported'), t('facts.byAt', { by: facts.exportedBy, at: facts.exportedAt })],
  ];
}

const pair = (figures: Figures): [number, string] => [figures.units, figures.area];

function pairOfColumns(group: string, t: TFunction<'reports'>): SheetColumn[] {
  return [
    { group, header: t('measure.units'), kind: 'count' },
    { group, header: t('measure.area'), kind: 'area' },
  ];
}

function crossTable(register: Register, comparison: RegisterFacts['comparison'], t: TFunction<'reports'>) {
  const groups = [...uses.map((use) => t(`use.${use}`)), t('total')];
  if (comparison) groups.push(t('changeSince', { day: comparison.day }));
  const compared = (now: Figures, before: (register: Register) => Figures) =>
    comparison ? pair(change(now, before(comparison.register))) : [];
  return {
    columns: [{ header: t('building'), kind: 'text' as const }, ...groups.flatMap((group) => pairOfColumns(group, t))],
    rows: register.buildings.map((line) => [
      line.name,
      ...uses.flatMap((use) => pair(line.byUse[use])),
      ...pair(line.total),
      ...compared(line.total, (before) => totalOf(before, line.id)),
    ]),
    totals: [
      t('total'),
      ...uses.flatMap((use) => pair(register.byUse[use])),
      ...pair(register.total),
      ...compared(register.total, (before) => before.total),
    ],
  };
}

function lines(register: Register, t: TFunction<'reports'>) {
  return {
    columns: [
      { header: t('building'), kind: 'text' as const },
      { header: t('use.title'), kind: 'text' as const },
      { header: t('measure.units'), kind: 'count' as const },
      { header: t('measure.area'), kind: 'area' as const },
    ],
    rows: register.buildings.flatMap((line) =>
      uses.map((use) => [line.name, t(`use.${use}`), ...pair(line.byUse[use])]),
    ),
    totals: [t('total'), '', ...pair(register.total)],
  };
}
