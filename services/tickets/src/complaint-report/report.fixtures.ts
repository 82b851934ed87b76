import { type Estate, key, type Person } from '@onedesk/testkit';
import type { Answered, ComplaintDesk } from '../complaints/complaints.fixtures.ts';

/** A number as tests read it. */
export interface SeenNumber {
  counted: number;
  all: number | null;
  value: string | null;
}

/** A figure as tests read it. */
export interface SeenFigure extends SeenNumber {
  key: string;
  name: string;
  definition: string;
  target: { bound: string; value: string } | null;
  met: boolean | null;
  previous: SeenNumber;
  lastYear: SeenNumber;
}

/** A month as tests read it. */
export interface SeenMonth {
  asOf: string;
  running: boolean;
  figures: SeenFigure[];
  breakdowns: {
    dimension: string;
    cells: { key: string | null; label: string; figures: (SeenNumber & { key: string })[] }[];
  }[];
}

/** A report as tests read it. */
export interface SeenReport {
  __typename: string;
  code?: string;
  message?: string;
  id: string;
  version: number;
  month: string;
  status: string;
  revision: number;
  reason: string | null;
  late: boolean;
  signedByName: string | null;
  contentHash: string | null;
  allowedActions: string[];
  analysis: { section: string; text: string; proposal: string }[];
  figures: SeenMonth;
  revisions: { id: string; revision: number }[];
}

const number = 'counted all value';
const monthFields = `asOf running
  figures { key name definition ${number} target { bound value } met previous { ${number} } lastYear { ${number} } }
  breakdowns { dimension cells { key label figures { key ${number} } } }`;
const reportFields = `id version month status revision reason late signedByName contentHash allowedActions
  analysis { section text proposal } figures { ${monthFields} } revisions { id revision }`;

/** Every section of an analysis, written. */
export const wholeAnalysis = ['overview', 'timeliness', 'repeats', 'causes', 'measures'].map((section) => ({
  section,
  text: `${section}：已核对`,
}));

/** Whoever reads and writes the monthly report of project A. */
export class Reporter {
  readonly world: Estate;

  constructor(world: Estate) {
    this.world = world;
  }

  async month(month: string, by = 'project-manager'): Promise<SeenMonth> {
    const { complaintMonth } = await this.world
      .person(by)
      .ask<{ complaintMonth: SeenMonth }>(
        `query ($p: ID!, $m: String!) { complaintMonth(projectId: $p, month: $m) { ${monthFields} } }`,
        { p: this.world.projects.a, m: month },
      );
    return complaintMonth;
  }

  /** What a month's figures count, by key: `3`, or `2/3` of a share. */
  async numbers(month: string): Promise<Record<string, string>> {
    const { figures } = await this.month(month);
    return Object.fromEntries(
      figures.map(({ key: name, counted, all }) => [name, all === null ? `${counted}` : `${counted}/${all}`]),
    );
  }

  /** The numbers of the complaints behind a figure. */
  async records(month: string, wanted: Record<string, unknown>): Promise<{ numbers: string[]; totalCount: number }> {
    const { records } = await this.world.person('project-manager').ask<{
      records: { edges: { node: { number: string } }[]; totalCount: number };
    }>(
      `query ($p: ID!, $m: String!, $figure: ComplaintFigureKey!, $part: ComplaintFigurePart, $dimension: ComplaintDimension, $cell: ID) {
        records: complaintReportRecords(projectId: $p, month: $m, figure: $figure, part: $part, dimension: $dimension, cell: $cell, first: 100) {
          edges { node { number } } totalCount } }`,
      { p: this.world.projects.a, m: month, ...wanted },
    );
    return { numbers: records.edges.map(({ node }) => node.number), totalCount: records.totalCount };
  }

  send(mutation: string, input: Record<string, unknown>, by: string | Person = 'project-manager'): Promise<SeenReport> {
    const person = typeof by === 'string' ? this.world.person(by) : by;
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    return person
      .ask<{ result: SeenReport }>(
        `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Refusal { code message } ... on ComplaintReport { ${reportFields} } } }`,
        { input: { idempotencyKey: key(), ...input } },
      )
      .then(({ result }) => result);
  }

  draft(month: string, by?: string): Promise<SeenReport> {
    return this.send('draftComplaintReport', { projectId: this.world.projects.a, month }, by);
  }

  act(
    mutation: string,
    { id, version }: { id: string; version: number },
    given: Record<string, unknown> = {},
    by?: string,
  ): Promise<SeenReport> {
    return this.send(mutation, { id, expectedVersion: version, ...given }, by);
  }

  /** Completes the analysis and signs. */
  async signed(report: SeenReport): Promise<SeenReport> {
    const written = await this.act('writeComplaintAnalysis', report, { parts: wholeAnalysis });
    return this.act('signComplaintReport', written);
  }
}

/** What a day of February 2026 is, at some time of it in Shanghai. */
export const february = (day: number, time = '10:00'): string =>
  `2026-02-${String(day).padStart(2, '0')}T${time}:00+08:00`;

/**
 * A varied February, made through commands: complaints of every severity, in and out of time, reopened, repeated,
 * withdrawn, extended, left open, and one of January that goes on.
 */
export async function variedFebruary(desk: ComplaintDesk): Promise<Record<string, Answered>> {
  const { world } = desk;
  const { clock, projects } = world;
  const [unit] = await world.sql<{ id: string }>(
    'select id from property.unit where project_id = $1 and withdrawn_at is null order by code limit 1',
    [projects.a],
  );
  const unitId = unit?.id;
  const departments = await world.sql<{ id: string }>('select id from identity.department order by name');
  const [departmentId, otherId] = departments.map(({ id }) => id);
  const classify = (complaint: Answered, severity: string, category: string, given: Record<string, unknown> = {}) =>
    desk.done('classifyComplaint', complaint, { severity, category, ...given });
  const on = (day: number, time?: string) => clock.set(february(day, time));

  clock.set('2026-01-20T10:00:00+08:00');
  const old = await classify(await desk.register({ unitId }), 'minor', 'noise');

  on(2);
  const good = await desk.answered('major', { unitId });
  on(2, '15:00');
  const closed = await desk.callBack(good, 'satisfied');

  on(3);
  const bad = await desk.answered('minor', { channel: 'walkIn' });
  on(5);
  const reopened = await desk.callBack(bad, 'dissatisfied');
  on(6);
  const again = await desk.done('checkComplaintOnSite', reopened, { facts: '再次核实', checkedWith: '徐志强' });

  on(9, '09:00');
  const lateToReport = await classify(await desk.register({ departmentId }), 'major', 'attitude');
  on(9, '14:00');
  const reported = await desk.done('reportComplaint', lateToReport);
  const moved = await desk.done('reclassifyComplaint', reported, {
    severity: 'major',
    category: 'quality',
    departmentId: otherId ?? departmentId,
  });

  on(10);
  const asking = await desk.inProgress('major', { channel: 'letter' });
  const withClocks = await clocksOf(desk, asking.id);
  const settle = withClocks.find(({ kind }) => kind === 'settle');
  const asked = await desk.done('askExtension', asking, {
    clockId: settle?.id,
    until: february(20),
    reason: '等待配件',
  });
  on(11);
  const extended = await desk.done(
    'decideExtension',
    asked,
    { extensionId: asked.extensions[0]?.id, granted: true },
    'general-manager',
  );

  on(12);
  const withdrawn = await desk.done('withdrawComplaint', await desk.register(), { words: '误会，不投诉了' });
  const communicative = await classify(await desk.register(), 'communicative', 'fees');
  const told = await desk.done('answerComplaint', communicative, { answer: '已当场说明' });
  const invalid = await classify(await desk.register(), 'invalid', 'outside');

  on(13);
  const repeat = await desk.register({ unitId, repeatOfId: old.id });
  const repeated = await desk.done('decideRepeat', repeat, { confirmed: true });
  const unclassified = await desk.register({ place: '地下车库' });

  return { old, closed, again, moved, extended, withdrawn, told, invalid, repeated, unclassified };
}

/** The clocks of a complaint. */
export async function clocksOf(desk: ComplaintDesk, id: string): Promise<{ id: string; kind: string }[]> {
  const { complaint } = await desk.world
    .person('customer-service-supervisor')
    .ask<{ complaint: { clocks: { id: string; kind: string }[] } }>(
      'query ($id: ID!) { complaint(id: $id) { clocks { id kind } } }',
      { id },
    );
  return complaint.clocks;
}
