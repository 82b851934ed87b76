import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dated, nextAfter, stateOn, versionOn } from './timeline.ts';

const day = (offset: number): string => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);

/** Versions as they can be recorded: one after the other, none for a day that has gone by. */
const histories = fc
  .array(fc.record({ passed: fc.nat(20), ahead: fc.nat(40) }), { maxLength: 12 })
  .map((steps): Dated[] => {
    let today = 0;
    return steps.map(({ passed, ahead }, i) => {
      today += passed;
      return { version: i + 1, recordedOn: day(today), effectiveOn: day(today + ahead) };
    });
  });
const days = fc.integer({ min: -5, max: 320 }).map(day);

describe('the versions of a policy', () => {
  test('CMP-3 on any day the latest recorded of those effective by then counts', () => {
    fc.assert(
      fc.property(histories, days, (versions, on) => {
        const effective = versions.filter(({ effectiveOn }) => effectiveOn <= on).map(({ version }) => version);
        expect(versionOn(versions, on)?.version ?? 0).toBe(Math.max(0, ...effective));
      }),
    );
  });

  test('CMP-3 a version that is entered changes nothing about the days before it', () => {
    fc.assert(
      fc.property(histories, fc.nat(20), fc.nat(40), days, (versions, passed, ahead, on) => {
        const entered = new Date(`${versions.at(-1)?.recordedOn ?? day(0)}T00:00:00Z`).getTime() / 86_400_000 + passed;
        const date = (offset: number) => new Date((entered + offset) * 86_400_000).toISOString().slice(0, 10);
        const after = [...versions, { version: versions.length + 1, recordedOn: date(0), effectiveOn: date(ahead) }];
        fc.pre(on < date(ahead));
        expect(versionOn(after, on)).toEqual(versionOn(versions, on));
      }),
    );
  });

  test('what comes next is what is in force on its day, and until then nothing changes', () => {
    fc.assert(
      fc.property(histories, days, days, (versions, on, between) => {
        const next = nextAfter(versions, on);
        if (next) expect(versionOn(versions, next.effectiveOn)).toBe(next);
        fc.pre(between > on && (!next || between < next.effectiveOn));
        expect(versionOn(versions, between)).toBe(versionOn(versions, on));
      }),
    );
  });

  test('exactly one is in force or none, and what is superseded was and will be so on no day', () => {
    fc.assert(
      fc.property(histories, days, (versions, on) => {
        const states = versions.map((version) => stateOn(version, versions, on));
        expect(states.filter((state) => state === 'inForce')).toHaveLength(versionOn(versions, on) ? 1 : 0);
        for (const version of versions.filter((_, i) => states[i] === 'superseded')) {
          for (let offset = 0; offset < 320; offset += 1) {
            const known = versions.filter(({ recordedOn }) => recordedOn <= day(offset));
            expect(versionOn(known, day(offset))).not.toBe(version);
          }
        }
      }),
    );
  });

  test('a plan that a later entry with an earlier day overtakes never comes into force, and says so', () => {
    const planned = { version: 1, recordedOn: '2026-02-01', effectiveOn: '2026-07-01' };
    const overtaking = { version: 2, recordedOn: '2026-03-01', effectiveOn: '2026-04-01' };
    expect(stateOn(planned, [planned], '2026-03-01')).toBe('planned');
    expect(stateOn(planned, [planned, overtaking], '2026-03-01')).toBe('superseded');
    expect(nextAfter([planned, overtaking], '2026-03-01')).toBe(overtaking);
  });
});
