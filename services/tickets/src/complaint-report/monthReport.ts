import { allInForce } from '@onedesk/policies';
import type { PolicyValue, Words } from '@onedesk/kernel';
import { type Reader, timeZoneOf } from '@onedesk/subgraph';
import { severityWords } from '../complaints/index.ts';
import { complaintReporting, complaintTargets } from './complaint-report.policy.ts';
import { countDivided, type Counted, type CountedCell, countMonth, type Counts, labelsOf } from './figures.queries.ts';
import {
  type Dimension,
  dimensions,
  type FigureKey,
  figureKeys,
  figureOf,
  type FigureUnit,
  unitOf,
} from './figures.ts';
import { comparedMonths, dueBy, reportMonth } from './month.ts';
import { share } from './share.ts';

/** A figure's number: how many, of how many, and what that comes to: the count, or a share such as `0.9383`. */
export interface FigureValue {
  readonly counted: number;
  /** Null of a count. */
  readonly all: number | null;
  /** Null of a share of nothing. */
  readonly value: string | null;
}

/** What a figure should reach. */
export interface FigureTarget {
  readonly bound: 'atLeast' | 'atMost';
  /** `0.95`, or a count. */
  readonly value: string;
}

/** A figure with its words, target and comparison. */
export interface ReportedFigure extends FigureValue {
  readonly key: FigureKey;
  readonly unit: FigureUnit;
  readonly name: Words;
  readonly definition: Words;
  readonly target: FigureTarget | null;
  /** Whether it reaches its target; null where there is none, or nothing to judge. */
  readonly met: boolean | null;
  readonly previous: FigureValue;
  readonly lastYear: FigureValue;
}

/** The figures of one value of a dimension. */
export interface ReportedCell {
  /** Null: not known (yet). */
  readonly key: string | null;
  /** What a building or department is called. */
  readonly label: string | null;
  readonly figures: readonly (FigureValue & { readonly key: FigureKey })[];
}

/** RPT-1: a month of complaints in figures. Plain data: what is signed is kept exactly so. */
export interface MonthReport {
  readonly month: string;
  readonly previousMonth: string;
  readonly lastYearMonth: string;
  /** Things are known up to here, as ISO 8601. */
  readonly asOf: string;
  readonly running: boolean;
  /** By when the report is to be signed, as ISO 8601. CMP-9 */
  readonly dueAt: string;
  readonly figures: readonly ReportedFigure[];
  readonly breakdowns: readonly { readonly dimension: Dimension; readonly cells: readonly ReportedCell[] }[];
}

/** RPT-1, RPT-10: the figures of a project's month as they stand at an instant. */
export async function monthReport(db: Reader, projectId: string, month: string, now: Date): Promise<MonthReport> {
  const timeZone = await timeZoneOf(db, projectId);
  const at = reportMonth(month, timeZone, now);
  const { previous, lastYear } = comparedMonths(month);
  const policies = { targets: complaintTargets, reporting: complaintReporting };
  const { targets, reporting } = await allInForce(db, policies, projectId, new Date(at.until.getTime() - 1));
  const { counts, cells } = await countDivided(db, projectId, at);
  const before = await countMonth(db, projectId, reportMonth(previous, timeZone, now));
  const yearBefore = await countMonth(db, projectId, reportMonth(lastYear, timeZone, now));
  const places = cells.filter(({ dimension }) => dimension === 'building' || dimension === 'department');
  const labels = await labelsOf(
    db,
    places.flatMap(({ key }) => key ?? []),
  );
  return {
    month,
    previousMonth: previous,
    lastYearMonth: lastYear,
    asOf: (at.running ? now : at.until).toISOString(),
    running: at.running,
    dueAt: dueBy(month, reporting.value.dueOn, timeZone).toISOString(),
    figures: figureKeys.map((key) => reported(key, { counts, before, yearBefore }, targets.value)),
    breakdowns: dimensions.map((dimension) => ({ dimension, cells: cellsOf(dimension, cells, labels) })),
  };
}

type Targets = PolicyValue<typeof complaintTargets>;

function reported(
  key: FigureKey,
  { counts, before, yearBefore }: { counts: Counts; before: Counts; yearBefore: Counts },
  targets: Targets,
): ReportedFigure {
  const { zh, en, definition } = figureOf(key);
  const target = targetOf(key, targets);
  const now = valueOf(key, counts[key]);
  return {
    key,
    unit: unitOf(key),
    name: { zh, en },
    definition,
    ...now,
    target,
    met: isMet(counts[key], now, target),
    previous: valueOf(key, before[key]),
    lastYear: valueOf(key, yearBefore[key]),
  };
}

const valueOf = (key: FigureKey, { counted, all }: Counted): FigureValue =>
  unitOf(key) === 'share'
    ? { counted, all, value: share(counted, all) }
    : { counted, all: null, value: String(counted) };

function targetOf(key: FigureKey, targets: Targets): FigureTarget | null {
  const target = targets[key as keyof Targets] ?? null;
  if (target === null) return null;
  if (unitOf(key) === 'count') return { bound: 'atMost', value: String(target) };
  return { bound: 'atLeast', value: share(Math.round(target * 10_000), 10_000) ?? '0' };
}

/** Exact: a share is compared by its counts, never as it is rounded. */
function isMet({ counted, all }: Counted, { value }: FigureValue, target: FigureTarget | null): boolean | null {
  if (!target || value === null) return null;
  if (target.bound === 'atMost') return counted <= Number(target.value);
  return counted * 10_000 >= Math.round(Number(target.value) * 10_000) * all;
}

const severityOrder = Object.keys(severityWords);

function cellsOf(
  dimension: Dimension,
  cells: readonly CountedCell[],
  labels: ReadonlyMap<string, string>,
): ReportedCell[] {
  return cells
    .filter((cell) => cell.dimension === dimension)
    .toSorted(before(dimension))
    .map(({ key, counts }) => ({
      key,
      label: key === null ? null : (labels.get(key) ?? null),
      figures: figureKeys.map((figure) => ({ key: figure, ...valueOf(figure, counts[figure]) })),
    }));
}

/** Severities from the worst on, anything else from where most was registered; what is not known comes last. */
const before =
  (dimension: Dimension) =>
  (one: CountedCell, other: CountedCell): number => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    if (dimension === 'severity') return severityOrder.indexOf(one.key) - severityOrder.indexOf(other.key);
    return other.counts.registered.counted - one.counts.registered.counted;
  };
