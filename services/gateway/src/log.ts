import { type Logger, pino } from 'pino';

/** Structured lines on standard error; what may hold personal data or secrets is never printed. */
export function makeLog({ embedded }: { embedded: boolean }): Logger {
  return pino(
    {
      level: embedded ? 'warn' : 'info',
      base: { pid: process.pid },
      serializers: { err: plainError },
      redact: {
        paths: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie', 'authorization', '*.authorization'],
        censor: '•••',
      },
    },
    pino.destination(2),
  );
}

/** Of an error only what names it: PostgreSQL's detail, context and parameters quote rows, which can be about people. */
export function plainError(error: Error & { code?: unknown }): Record<string, unknown> {
  const { name, code, message, stack } = error;
  return { type: name, code, message, stack };
}
