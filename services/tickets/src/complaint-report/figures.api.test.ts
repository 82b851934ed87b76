import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ComplaintDesk } from '../complaints/complaints.fixtures.ts';
import { Reporter, type SeenMonth, variedFebruary } from './report.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
let reporter: Reporter;
let made: Record<string, Answered>;
let firstOfMarch: SeenMonth;

beforeAll(async () => {
  world = await estate({ at: '2026-01-20T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
  reporter = new Reporter(world);
  made = await variedFebruary(desk);
  world.clock.set('2026-03-01T00:00:00+08:00');
  firstOfMarch = await reporter.month('2026-02');
});
afterAll(() => world.close());

const named = (name: string): string => made[name]?.number ?? name;

/** How a month divides by something: registered complaints by the cell's key. */
const divided = ({ breakdowns }: SeenMonth, by: string): Record<string, number> =>
  Object.fromEntries(
    (breakdowns.find(({ dimension }) => dimension === by)?.cells ?? []).map(({ key, figures }) => [
      key ?? 'none',
      figures.find((figure) => figure.key === 'registered')?.counted ?? 0,
    ]),
  );

const figureNamed = (key: string) => firstOfMarch.figures.find((one) => one.key === key);

describe('the figures of a month of complaints', () => {
  test('RPT-1 count what was registered, and what was reported, settled and answered in time', async () => {
    expect(await reporter.numbers('2026-02')).toEqual({
      registered: '9',
      validShare: '4/6',
      // Not: the one of January that escalated, the major one after five hours, and three that nobody reported.
      reportedInTime: '3/8',
      // Not: the reopened one, the one reported late, and the one whose extension ran out.
      settledInTime: '1/4',
      answeredInTime: '1/3',
      calledBackInTime: '1/3',
      calledBackWithinLimit: '2/3',
      satisfied: '1/2',
      settled: '3',
      closed: '1',
      withdrawn: '1',
      reopened: '1',
      repeated: '1',
      escalated: '1',
      extensionsAsked: '1',
      extensionsGranted: '1',
      overdue: '8',
      open: '8',
    });
    const { numbers } = await reporter.records('2026-02', { figure: 'settledInTime', part: 'missed' });
    expect(numbers.toSorted()).toEqual([named('again'), named('moved'), named('extended')].toSorted());
  });

  test('RPT-10 each number is exactly the length of its list, whole and in each cell', async () => {
    for (const figure of firstOfMarch.figures) {
      const counted = await reporter.records('2026-02', { figure: figure.key });
      expect(counted.totalCount, figure.key).toBe(figure.counted);
      expect(counted.numbers, figure.key).toHaveLength(figure.counted);
      const all = await reporter.records('2026-02', { figure: figure.key, part: 'all' });
      const missed = await reporter.records('2026-02', { figure: figure.key, part: 'missed' });
      expect(all.totalCount, figure.key).toBe(figure.all ?? figure.counted);
      expect([...counted.numbers, ...missed.numbers].toSorted(), figure.key).toEqual(all.numbers.toSorted());
    }
    for (const { dimension, cells } of firstOfMarch.breakdowns) {
      for (const { key, figures } of cells) {
        for (const figure of figures.filter(({ counted }) => counted > 0)) {
          const listed = await reporter.records('2026-02', { figure: figure.key, dimension, cell: key });
          expect(listed.numbers.length, `${dimension} ${key} ${figure.key}`).toBe(figure.counted);
        }
      }
    }
  });

  test('RPT-1 are divided by severity, category, department, building, cause and channel, as things stood then', () => {
    expect(divided(firstOfMarch, 'severity')).toEqual({
      communicative: 1,
      critical: 0,
      invalid: 1,
      major: 3,
      minor: 1,
      none: 3,
    });
    expect(divided(firstOfMarch, 'category')).toEqual({
      equipment: 3,
      fees: 1,
      noise: 0,
      none: 3,
      outside: 1,
      quality: 1,
    });
    expect(divided(firstOfMarch, 'cause')).toEqual({ equipmentFailure: 2, none: 7 });
    expect(divided(firstOfMarch, 'channel')).toEqual({ letter: 1, phone: 7, walkIn: 1 });
    const buildings = firstOfMarch.breakdowns.find(({ dimension }) => dimension === 'building')?.cells ?? [];
    expect(buildings.map(({ label }) => label)).toEqual(['1栋', '不在楼座内']);
    for (const { dimension } of firstOfMarch.breakdowns)
      expect(
        Object.values(divided(firstOfMarch, dimension)).reduce((a, b) => a + b),
        dimension,
      ).toBe(9);
  });

  test('RPT-12 has the share of valid complaints, exact to four decimals, with target and comparison', async () => {
    expect(figureNamed('validShare')).toMatchObject({ value: '0.6667', target: null, met: null });
    expect(figureNamed('reportedInTime')).toMatchObject({
      value: '0.3750',
      target: { bound: 'atLeast', value: '1.0000' },
      met: false,
      previous: { counted: 0, all: 1, value: '0.0000' },
      lastYear: { counted: 0, all: 0, value: null },
    });
    expect(figureNamed('overdue')).toMatchObject({
      target: { bound: 'atMost', value: '0' },
      met: false,
      previous: { counted: 1 },
    });
    expect(figureNamed('registered')?.previous.counted).toBe((await reporter.month('2026-01')).figures[0]?.counted);
    expect(figureNamed('registered')).toMatchObject({ name: '登记投诉', definition: expect.stringContaining('撤诉') });
  });

  test('RPT-10 of a month that is over are the same in March and in June, whatever happened since', async () => {
    const before = await reporter.month('2026-02');
    const { unclassified, invalid, moved, told, extended } = made;
    if (!unclassified || !invalid || !moved || !told || !extended) throw new Error('somebody is missing');
    world.clock.set('2026-03-05T10:00:00+08:00');
    // Classifying it now brings clocks that have run out long since: that is March's.
    await desk.done('classifyComplaint', unclassified, { severity: 'minor', category: 'parking' });
    await desk.done('reclassifyComplaint', invalid, { severity: 'critical', category: 'security' });
    const [department] = await world.sql<{ id: string }>(
      'select id from identity.department order by name desc limit 1',
    );
    await desk.done('reclassifyComplaint', moved, {
      severity: 'minor',
      category: 'noise',
      departmentId: department?.id,
    });
    await desk.callBack(told, 'satisfied');
    const settled = await desk.done('settleComplaint', extended, { outcome: '已更换', cause: 'contractor' });
    await desk.callBack(await desk.done('answerComplaint', settled, { answer: '好了' }), 'dissatisfied');
    expect(await reporter.month('2026-02')).toEqual(before);
    expect(before).toEqual(firstOfMarch);
    world.clock.set('2026-06-30T10:00:00+08:00');
    await desk.register();
    expect(await reporter.month('2026-02')).toEqual(before);
    const march = await reporter.records('2026-03', { figure: 'settledInTime', part: 'missed' });
    expect(march.numbers).toContain(unclassified.number);
  });

  test('RPT-1 of a month that runs are those of now', async () => {
    world.clock.set('2026-07-10T09:00:00+08:00');
    const one = await desk.register();
    const july = await reporter.month('2026-07');
    expect(july).toMatchObject({ running: true, asOf: '2026-07-10T01:00:00.000Z' });
    expect(july.figures[0]?.counted).toBe(1);
    expect((await reporter.records('2026-07', { figure: 'registered' })).numbers).toEqual([one.number]);
    world.clock.pass({ days: 1 });
    expect((await reporter.records('2026-07', { figure: 'overdue' })).numbers).toContain(one.number);
  });

  test('PPL-1 are of one project, for those who may see them', async () => {
    const question = 'query ($p: ID!) { complaintMonth(projectId: $p, month: "2026-02") { figures { counted } } }';
    const b = await world
      .person('project-manager')
      .ask<{ complaintMonth: SeenMonth }>(question, { p: world.projects.b });
    expect(b.complaintMonth.figures.every(({ counted }) => counted === 0)).toBe(true);
    const refused = await world.person('cashier').attempt(question, { p: world.projects.a });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const wrong = await world
      .person('project-manager')
      .attempt('query ($p: ID!) { complaintMonth(projectId: $p, month: "2026-13") { month } }', {
        p: world.projects.a,
      });
    expect(wrong.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
