import { type Logger, pino } from 'pino';

/** Structured lines on standard error; what may hold personal data or secrets is never printed. */
export function makeLog({ embedded }: { embedded: boolean }): Logger {
  return pino(
    {
      level: embedded ? 'warn' : 'info',
      base: { pid: process.pid },
      redact: {
        paths: [
          'password',
          '*.password',
          'token',
          '*.token',
          'cookie',
          '*.cookie',
          'authorization',
          '*.authorization',
          'err.parameters',
          'err.detail',
          'err.where',
          'err.params',
        ],
        censor: '•••',
      },
    },
    pino.destination(2),
  );
}
