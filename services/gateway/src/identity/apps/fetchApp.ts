import { createHash } from 'node:crypto';
import { type AppFault, type AppManifest, readManifest } from './manifest.ts';
import { portalOrigin } from './ownApps.ts';

/** An app as it was found at an address: its manifest, and each of its scripts compared with the hash it is listed by. */
export interface FoundApp {
  /** The address of its `onedesk-app.json`. */
  readonly address: string;
  readonly manifest: AppManifest;
  /** Changes when anything of the manifest does. */
  readonly fingerprint: string;
}

/** Bytes and milliseconds that looking at an app may take; all of it less than a transaction may idle. */
const limits = {
  manifestBytes: 4_194_304,
  fileBytes: 16_777_216,
  totalBytes: 134_217_728,
  fileMs: 10_000,
  totalMs: 30_000,
};
const filesAtOnce = 6;

/** Why one file could not be had. */
class NotFetched extends Error {
  readonly fault: AppFault;
  constructor(code: string, subject: string) {
    super(`${code}: ${subject}`);
    this.fault = { code, subject };
  }
}

/**
 * Looks at an app: fetches its manifest (unless its text is given) and every script, and compares each with its hash.
 * Only https, or http on this machine where the portal itself is there; redirects are refused.
 */
export async function fetchApp(
  given: string,
  pasted: string | null = null,
): Promise<{ found: FoundApp } | { faults: AppFault[] }> {
  const address = addressOf(given);
  if (!address) return { faults: [{ code: 'addressNotValid', subject: given.slice(0, 200) }] };
  const signal = AbortSignal.timeout(limits.totalMs);
  try {
    const text = pasted ?? (await fetchFile(address, limits.manifestBytes, signal)).toString('utf8');
    const read = readManifest(text);
    if ('faults' in read) return read;
    const faults = await compareScripts(address, read.manifest, signal);
    if (faults.length) return { faults };
    const fingerprint = createHash('sha256')
      .update(address.href)
      .update(JSON.stringify(read.manifest))
      .digest('base64url');
    return { found: { address: address.href, manifest: read.manifest, fingerprint } };
  } catch (error) {
    if (error instanceof NotFetched) return { faults: [error.fault] };
    throw error;
  }
}

/** The address of the manifest from that of its folder or of the file; null where it is none that may be used. */
function addressOf(given: string): URL | null {
  const text = given.trim();
  if (text.length > 500 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return null;
  if (
    url.protocol !== 'https:' &&
    !(url.protocol === 'http:' && isLoopback(url) && isLoopback(new URL(portalOrigin())))
  )
    return null;
  if (url.pathname.endsWith('/onedesk-app.json')) return url;
  return new URL('onedesk-app.json', url.href.endsWith('/') ? url : `${url.href}/`);
}

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

async function compareScripts(address: URL, { scripts, entry }: AppManifest, signal: AbortSignal): Promise<AppFault[]> {
  const faults: AppFault[] = [];
  const waiting = Object.entries(scripts);
  if (!scripts[entry]) await fetchFile(new URL(entry, address), limits.manifestBytes, signal);
  let left = limits.totalBytes;
  const takeOne = async (): Promise<void> => {
    const [path, hash] = waiting.shift() ?? [];
    if (!path || faults.length >= 20) return;
    const file = await fetchFile(new URL(path, address), Math.min(limits.fileBytes, left), signal);
    left -= file.length;
    if (`sha384-${createHash('sha384').update(file).digest('base64')}` !== hash)
      faults.push({ code: 'hashDiffers', subject: path });
    return takeOne();
  };
  await Promise.all(Array.from({ length: filesAtOnce }, takeOne));
  return faults;
}

async function fetchFile(url: URL, limit: number, signal: AbortSignal): Promise<Buffer> {
  const origin = portalOrigin();
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(limits.fileMs)]);
    const response = await fetch(url, { redirect: 'manual', headers: { origin }, signal: within });
    if (response.status >= 300 && response.status < 400) throw new NotFetched('redirected', url.href);
    if (!response.ok || !response.body) throw new NotFetched('notReachable', url.href);
    const allowed = response.headers.get('access-control-allow-origin');
    if (url.origin !== origin && allowed !== '*' && allowed !== origin) throw new NotFetched('corsMissing', url.href);
    return await readUpTo(response.body, limit, url);
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    throw new NotFetched((error as Error).name === 'TimeoutError' ? 'timedOut' : 'notReachable', url.href);
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number, url: URL): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new NotFetched('tooLarge', url.href);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
