import 'reflect-metadata';

export { type AskingOperation, fieldsAskedAt } from './asked-fields.ts';
export { For, type OutsideAudience } from './audience.ts';
export { type AuditPlan, auditResolver } from './audit.ts';
export * from './apart/index.ts';
export * from './command.ts';
export * from './connection.ts';
export * from './context.ts';
export * from './database.ts';
export * from './enum-of.ts';
export * from './errors.ts';
export * from './feed.ts';
export { answerDoor, disposition, givenFileName } from './file-door.ts';
export * from './free-text.ts';
export * from './history.ts';
export { inProject } from './in-project.ts';
export * from './in-order.ts';
export { guard, type Guards, inScope } from './migrations.ts';
export { byItself, doOnce, type Job, periodically } from './periodically.ts';
export * from './permission.ts';
export { playingLock } from './playing.ts';
export * from './principal.ts';
export * from './project-zone.ts';
export * from './projection.ts';
export { copyIsFresh } from './projection-fresh.ts';
export {
  type AtPoint,
  type ProjectionPoint,
  projectionPoints,
  readStanding,
  type Standing,
} from './projection-step.ts';
export { runProjections, settleProjections } from './projection-runner.ts';
export { copiedTable, type CopiedTable, copyName, projectionRow } from './projection-tables.ts';
export * from './result.ts';
export { columnOf, showColumns } from './row-fields.ts';
export * from './scalars.ts';
export { buildFederatedSchema, type BuiltSchema, type SchemaDefinition } from './schema.ts';
export * from './settings.ts';
export * from './subgraph.ts';
export type { Answers } from './subscriptions.ts';
export * from './telemetry/index.ts';
export { clockOf } from './test-clock.ts';
export * from './types.ts';
export * from './validate.ts';
export * from './vault.ts';
export { type Whole, whole } from './whole.ts';
