import type { PeerName } from './questions/index.ts';

/** One peer under one load in one round. */
export interface Measured {
  readonly question: string;
  readonly peer: PeerName;
  readonly clients: number;
  readonly round: number;
  readonly requests: number;
  readonly errors: number;
  readonly seconds: number;
  /** Of an answer, ms. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Processor time of the peer's processes, ms. */
  readonly cpu: number;
  /** The same of PostgreSQL, ms. */
  readonly postgresCpu: number;
}

/** A line of the table: the medians of all rounds. */
export interface Line {
  readonly question: string;
  readonly peer: PeerName;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** ms of processor time for a request: the peer's, PostgreSQL's beside it. */
  readonly cpu: number;
  readonly postgresCpu: number;
  readonly errors: number;
  /** The peer's time beside PostGraphile's and the floor's of the same round; null where they do not answer. */
  readonly toPostgraphile: number | null;
  readonly toFloor: number | null;
}

/** The middle one; of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1] ?? NaN, sorted[half] ?? NaN];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Sums up the rounds. A ratio is the median of the ratios within each round: what disturbed a round disturbed all in it. */
export function summed(all: readonly Measured[]): Line[] {
  const groups = Map.groupBy(all, ({ question, clients, peer }) => JSON.stringify([question, clients, peer]));
  return [...groups.values()].map((rounds) => {
    const [first] = rounds as [Measured];
    const of = (value: (one: Measured) => number) => median(rounds.map(value));
    return {
      question: first.question,
      peer: first.peer,
      clients: first.clients,
      perSecond: of(({ requests, seconds }) => requests / seconds),
      p50: of(({ p50 }) => p50),
      p95: of(({ p95 }) => p95),
      p99: of(({ p99 }) => p99),
      cpu: of(cpuEach),
      postgresCpu: of(({ postgresCpu, requests }) => postgresCpu / requests),
      errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
      toPostgraphile: ratio(rounds, all, 'postgraphile'),
      toFloor: ratio(rounds, all, 'floor'),
    };
  });
}

const cpuEach = ({ cpu, requests }: Measured): number => cpu / requests;

function ratio(rounds: readonly Measured[], all: readonly Measured[], peer: PeerName): number | null {
  const ratios = rounds.flatMap((one) => {
    const other = all.find(
      (two) =>
        two.peer === peer && two.question === one.question && two.clients === one.clients && two.round === one.round,
    );
    return other ? [cpuEach(one) / cpuEach(other)] : [];
  });
  return ratios.length > 0 ? median(ratios) : null;
}

const columns: readonly (readonly [title: string, text: (line: Line) => string])[] = [
  ['clients', ({ clients }) => String(clients)],
  ['peer', ({ peer }) => peer],
  ['requests/s', ({ perSecond }) => perSecond.toFixed(0)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p95 ms', ({ p95 }) => p95.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['CPU ms/request', ({ cpu }) => cpu.toFixed(2)],
  ['PostgreSQL', ({ postgresCpu }) => postgresCpu.toFixed(2)],
  ['× PostGraphile', ({ toPostgraphile }) => toPostgraphile?.toFixed(2) ?? '—'],
  ['× floor', ({ toFloor }) => toFloor?.toFixed(2) ?? '—'],
  ['errors', ({ errors }) => String(errors)],
];

/** The table as Markdown, a part for each question. */
export function table(lines: readonly Line[]): string {
  const parts = [...Map.groupBy(lines, ({ question }) => question)].map(([question, own]) => {
    const cells = [columns.map(([title]) => title), ...own.map((line) => columns.map(([, text]) => text(line)))];
    const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
    const text = cells.map((row) => `| ${row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(' | ')} |`);
    const rule = `|${widths.map((width) => `${'-'.repeat(width + 1)}:`).join('|')}|`;
    return [`${question}\n`, text[0], rule, ...text.slice(1)].join('\n');
  });
  return parts.join('\n\n');
}
