import { isDeepStrictEqual } from 'node:util';
import { badInput, type CivilDate, civilDate, inWords, notFound, type Policy, Refusal } from '@onedesk/kernel';
import {
  type Change,
  type CommandContext,
  fault,
  field,
  parseInput,
  reaches,
  type Stale,
  timeZoneOf,
} from '@onedesk/subgraph';
import { z } from 'zod';
import { policyNotValid, readValue } from './faults.ts';
import { type Recorded, versionsOf } from './policies.queries.ts';
import { PolicyVersion } from './policyVersion.ts';
import { versionOn } from './timeline.ts';

/** The longest value, in characters of JSON. */
const longest = 50_000;

const change = z.object({
  projectId: field.id(),
  value: z.string().max(longest, 'tooLong').nullish(),
  effectiveOn: field.civilDate(),
  reason: field.line(500),
  expectedVersion: z.int(),
});

/**
 * Enters a version: a value, or without one the way back to the default, from a day on that has not gone by. Refuses
 * what the policy cannot say, and whoever has not seen the latest version.
 */
export async function setPolicy(command: CommandContext, policy: Policy, input: unknown): Promise<PolicyVersion> {
  const { projectId, value, effectiveOn, reason, expectedVersion } = parseInput(change, input);
  if (!reaches(command.principal, projectId)) throw notFound();
  command.require('policy.manage', projectId);
  const timeZone = await timeZoneOf(command.db, projectId);
  const recorded = (await versionsOf(command.db, projectId, [policy.key], timeZone)).get(policy.key) ?? [];
  const latest = recorded.at(-1);
  if ((latest?.version ?? 0) !== expectedVersion) throw stale(policy, recorded, expectedVersion);
  const today = civilDate(command.now, timeZone);
  notBefore(today, effectiveOn);
  const version = PolicyVersion.record(
    {
      projectId,
      policyKey: policy.key,
      version: expectedVersion + 1,
      policyValue: typeof value === 'string' ? taken(command, policy, value) : null,
      effectiveOn,
      reason,
    },
    command.principal,
    command.now,
  );
  await command.em.persist(version).flush();
  return version;
}

function notBefore(today: CivilDate, effectiveOn: CivilDate): void {
  if (effectiveOn < today) throw badInput(fault('input.effectiveOn', 'beforeToday', { today }));
}

/** The value as the policy takes it; otherwise the refusal that says where it is wrong. */
export function taken<Value>({ locale }: { locale: CommandContext['locale'] }, policy: Policy<Value>, text: string) {
  const read = readValue(policy, text);
  if ('value' in read) return read.value;
  throw policyNotValid(
    read.faults.map(({ path, code, words, facts }) => ({ path, code, message: inWords(words, locale, facts) })),
  );
}

/** Somebody entered a version that the caller has not seen: who, when, and what it says. */
function stale(policy: Policy, recorded: readonly Recorded[], expected: number): Refusal {
  const last = recorded.at(-1)?.row;
  const seen = versionOn(
    recorded.filter(({ version }) => version <= expected),
    '9999-12-31',
  )?.row;
  const said = (value: unknown) => value ?? policy.defaults;
  return new Refusal(
    'Stale',
    {
      zh: '{by} 刚刚录入了新版本，请核对后再提交',
      en: '{by} entered a version meanwhile; compare before you submit again',
    },
    {
      facts: { by: last?.entered_by ?? '—' },
      fields: {
        currentVersion: last?.version ?? 0,
        changedBy: last?.entered_by ?? null,
        changedAt: last ? new Date(last.at) : null,
        changes: last
          ? [
              ...differences(said(seen?.value), said(last.value)),
              { field: 'effectiveOn', before: seen?.effective_on ?? null, after: last.effective_on, masked: false },
            ]
          : [],
      } satisfies Partial<Stale>,
    },
  );
}

/** Where two values differ, as JSON by its path; what has one key only (a length of time) is one thing, and so is a list. */
export function differences(before: unknown, after: unknown, path = 'value'): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isParted(before) || !isParted(after)) {
    return [{ field: path, before: jsonText(before), after: jsonText(after), masked: false }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], `${path}.${key}`));
}

const jsonText = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const isParted = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 1;
