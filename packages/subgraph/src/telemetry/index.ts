export { type AnswerOutcome, outcomeOf, watchCall } from './call.ts';
export { type LogSettings, makeLog, plainError, withoutPersonal } from './log.ts';
export { commandRepeats, watchCommand, watchJob, watchTransaction } from './metrics.ts';
export { watchPool, watchStatement } from './pool.ts';
export { currentRequest, inRequest, noteCodes, outsideRequests, type RequestScope, traceIdOf } from './scope.ts';
export {
  type Attributes,
  continued,
  isTraced,
  note,
  outgoing,
  parentOf,
  type Root,
  rootSpan,
  span,
  spanOfWork,
} from './span.ts';
export {
  type RunningTelemetry,
  startTelemetry,
  type TelemetrySettings,
  telemetrySettings,
} from './start.ts';
export { firstWord, withoutLiterals } from './statement-text.ts';
