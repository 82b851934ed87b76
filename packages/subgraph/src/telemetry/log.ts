import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRequest } from './scope.ts';

/** What the log is told. */
export interface LogSettings {
  /** The lowest level that is printed: `debug`, `info`, `warn`, `error`, `fatal`. */
  readonly logLevel: string;
}

/**
 * Structured lines on standard error; what may hold personal data or secrets is never printed. Each line of a request
 * has the request's id and its trace's.
 */
export function makeLog({ logLevel }: LogSettings, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      formatters: { level: (level) => ({ level }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin() {
        const { requestId, traceId } = currentRequest() ?? {};
        return requestId ? { requestId, traceId } : {};
      },
      serializers: { err: plainError },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: hidden },
      // Whatever a line was made of, nothing that looks like a person's number or a key leaves.
      hooks: { streamWrite: withoutPersonal },
    },
    destination,
  );
}

const hidden = '•••';

const secrets = ['password', 'newPassword', 'token', 'secret', 'cookie', 'authorization'];

const patterns: readonly RegExp[] = [
  // API keys, and what stands in an authorization or cookie header.
  /\bodk_[\w-]+/g,
  /\bonedesk=[^;\s"\\]+/g,
  /\bBearer\s+[\w.~+/-]+=*/gi,
  // Identity numbers before phones: they hold digits that look like one.
  /(?<![\da-f-])\d{17}[\dx](?![\da-f-])/gi,
  /(?<![\da-f-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\da-f-])/gi,
  /(?<![\da-f-])0\d{2,3}-\d{7,8}(?![\da-f-])/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
];

/** A text without phones, identity numbers, addresses of mail and keys. */
export const withoutPersonal = (text: string): string =>
  patterns.reduce((shown, pattern) => shown.replace(pattern, hidden), text);

/**
 * Of an error only what names it: PostgreSQL's detail, context and parameters quote rows, which can be about people.
 * What a message quotes is shown where it can only be a name of ours: small letters, digits, the signs of paths.
 */
export function plainError(error: Error & { code?: unknown }): Record<string, unknown> {
  const { name, code, message, stack } = error;
  const shown = withoutQuotes(message ?? '', code);
  // The stack begins with the message, which may be of several lines.
  return { type: name, code, message: shown, stack: stack && message ? stack.replace(message, () => shown) : stack };
}

/** PostgreSQL's class 22: a value was not right, and the message quotes it. */
const quotesValue = (code: unknown): boolean => typeof code === 'string' && /^22...$/.test(code);

const withoutQuotes = (message: string, code: unknown): string =>
  withoutPersonal(
    message.replace(/"[^"\n]*"?|'[^'\n]*'|“[^”]*”/g, (quoted) => {
      const inner = quoted.slice(1, -1);
      return !quotesValue(code) && /^[a-z@$_][a-z_@$/.:-]*$/i.test(inner)
        ? quoted
        : `${quoted[0]}${hidden}${quoted[0]}`;
    }),
  );
