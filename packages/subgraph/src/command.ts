import { createHash } from 'node:crypto';
import { notFound, type Permission, Refusal } from '@onedesk/kernel';
import { type EntityManager, type EntityName, LockMode } from '@mikro-orm/postgresql';
import { CommandContext, type Context } from './context.ts';
import { isCollision } from './errors.ts';
import { changesSince, type HistoryView } from './history.ts';
import { commandRepeats } from './telemetry/index.ts';
import { typeNameOf } from './type-name.ts';
import type { Stale } from './types.ts';
import { fault, field, unkeepable } from './validate.ts';
import { badInput } from '@onedesk/kernel';

/** What every mutation's input carries. */
export interface CommandInput {
  /** Chosen by the caller, 8–200 characters: the same key and input again is the same command, done once. */
  readonly idempotencyKey: string;
}

/** A record in the graph: what a mutation answers with. Its class is named as its type, or that plus `Type`. */
export interface Outcome {
  readonly id: string;
}

/** How an outcome is read again when a command comes a second time: by the graph's type. */
export type OutcomeLoader = (context: Context, id: string) => Promise<object | null>;

/**
 * Runs a mutation's root field: one transaction around it, committed before its children resolve; in it the idempotency
 * row, the change, its audit and its feed event. A committed outcome is stored as type and id and read again; refusals
 * are decided again; the same key with other input is refused.
 */
export async function runCommand(
  context: Context,
  action: string,
  input: CommandInput,
  work: (context: CommandContext) => Promise<object>,
  outcomes: Readonly<Record<string, OutcomeLoader>>,
): Promise<object> {
  const faults = unkeepable(input);
  if (faults.length) throw badInput(...faults);
  const key = idempotencyKey(input);
  const actor = { principal: context.principal, requestId: context.requestId, action };
  const attempt = () =>
    context.resources.db.write(actor, async (em, db) => {
      const command = new CommandContext(context, em, db);
      const earlier = await claim(command, action, key, input);
      if (earlier) return { earlier };
      const result = await work(command);
      await em.flush();
      await settle(em, context, action, key, result);
      return { result };
    });
  const { earlier, result } = await againAfterCollision(attempt);
  if (result) return result;
  commandRepeats.inc({ mutation: action });
  const again = earlier && (await outcomes[earlier.type]?.(context, earlier.id));
  if (!again) throw notFound();
  return again;
}

/** Tries a transaction that collided with another again, at most twice. */
async function againAfterCollision<Result>(attempt: () => Promise<Result>, left = 2): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (left === 0 || !isCollision(error)) throw error;
    return againAfterCollision(attempt, left - 1);
  }
}

function idempotencyKey(input: CommandInput): string {
  const parsed = field.key().safeParse(input.idempotencyKey);
  if (!parsed.success) throw badInput(fault('input.idempotencyKey', 'tooShort', { minimum: 8 }));
  return parsed.data;
}

/** Claims the key; a second claimant waits for the first to finish. The earlier outcome, or null for a new command. */
async function claim(command: CommandContext, action: string, key: string, input: CommandInput) {
  const hash = inputHash(input);
  const fresh = await command.db.rows(
    'insert into idempotency (principal_id, mutation, key, input_hash, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning key',
    [command.principal.id, action, key, hash, command.now],
  );
  if (fresh.length) return null;
  const earlier = await command.db.row<{ input_hash: string; outcome_type: string; outcome_id: string }>(
    'select input_hash, outcome_type, outcome_id from idempotency where principal_id = $1 and mutation = $2 and key = $3',
    [command.principal.id, action, key],
  );
  if (!earlier || earlier.input_hash !== hash) throw keyReused();
  return { type: earlier.outcome_type, id: earlier.outcome_id };
}

async function settle(em: EntityManager, context: Context, action: string, key: string, result: object): Promise<void> {
  const { id } = result as Outcome;
  const type = typeNameOf(result);
  await em.execute(
    'update idempotency set outcome_type = ?, outcome_id = ? where principal_id = ? and mutation = ? and key = ?',
    [type, id, context.principal.id, action, key],
    'run',
  );
}

const keyReused = (): Refusal =>
  new Refusal('KeyReused', {
    zh: '同一操作编号已用于其他内容，请重新提交',
    en: 'This idempotency key was already used with other input',
  });

function inputHash(input: CommandInput): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** A record that commands change. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly projectId?: string;
  /** Where the record is a thing in a building: who looks after other buildings may not change it (PPL-1). */
  readonly buildingId?: string | null;
}

/**
 * The record a command is about, locked for it. Unknown and other projects' ids are NOT_FOUND, a missing permission
 * FORBIDDEN, another version the typed conflict `Stale` that says who changed what: answered here, the same for all.
 */
export async function load<Entity extends Versioned>(
  command: CommandContext,
  entity: EntityName<Entity>,
  input: { id: string; expectedVersion: number },
  permission: Permission,
  view: HistoryView = {},
): Promise<Entity> {
  const record = await locked(command, entity, input.id, permission);
  if (record.version !== input.expectedVersion) throw await stale(command, record, input.expectedVersion, view);
  return record;
}

/** A record that a command needs besides the one it changes: locked, in reach, permitted. */
export async function locked<Entity extends Versioned>(
  command: CommandContext,
  entity: EntityName<Entity>,
  id: string,
  permission: Permission,
  at = 'input.id',
): Promise<Entity> {
  if (!field.id().safeParse(id).success) throw badInput(fault(at, 'idNotValid'));
  const record = (await command.em.findOne(entity, { id } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  })) as Entity | null;
  if (!record) throw notFound();
  const { projectId, buildingId } = record;
  command.require(permission, projectId && buildingId ? { projectId, buildingId } : projectId);
  return record;
}

async function stale(
  command: CommandContext,
  record: Versioned,
  expected: number,
  view: HistoryView,
): Promise<Refusal> {
  const since = await changesSince(command.db, command, view, record.id, expected);
  return new Refusal(
    'Stale',
    {
      zh: '{by} 刚刚修改过这条记录，请核对后再提交',
      en: '{by} changed this record meanwhile; compare before you submit again',
    },
    {
      facts: { by: since.by ?? '—' },
      fields: {
        currentVersion: record.version,
        changedBy: since.by,
        changedAt: since.at,
        changes: since.changes,
      } satisfies Partial<Stale>,
    },
  );
}
