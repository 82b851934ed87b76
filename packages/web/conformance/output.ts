import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../build/appManifest.ts';
import { type Fault, fault } from './report.ts';

/**
 * A text that stands in a package's code and in nobody else's, also after minification. dayjs is left out: a library may
 * carry its own, and nothing in the page is shared through it.
 */
const marks: Record<string, string> = {
  react: '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
  'react-dom': '__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
  'react-router': '__reactRouterVersion',
  '@apollo/client': '__APOLLO_CLIENT__',
  antd: 'iconPrefixCls',
  i18next: 'partialBundledLanguages',
  'react-i18next': 'reportNamespaces',
  '@onedesk/web': 'useSession needs the shell around it',
};

/** Code that makes code of text, as far as a reader of the output can tell. */
const makesCode = /(?<![\w$.])(?:eval|Function)\([^)]{0,60}/g;

/**
 * What bundlers and old libraries carry for other surroundings and a browser of today never runs: looking for the global
 * object, importing in Node, a timer that was given a text, a federation manifest whose address is code.
 */
const neverRun = [
  /^Function\(["']return this["']/,
  /^Function\("name","return import\(name/,
  /^Function\((?:"return "\+)?\w+\.getPublicPath/,
  /^Function\(""\+\w+$/,
  /^Function\("r","regeneratorRuntime = r"/,
  /^eval\("require"/,
];

const devServer = /(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?/;
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>\s*\S|<[a-z][^>]*\son[a-z]+\s*=|javascript:/i;

/** What is wrong with the text of the built files: copies of the portal's packages, eval, inline scripts, own machines. */
export function outputFaults(dist: string): Fault[] {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:m?js|css|html|json)$/.test(path),
  );
  return paths.toSorted().flatMap((path) => faultsOf(path, readFileSync(join(dist, path), 'utf8')));
}

function faultsOf(path: string, text: string): Fault[] {
  const found: Fault[] = [];
  const address = devServer.exec(text);
  // Documents and messages may speak of addresses; what is loaded may not.
  if (address && !path.endsWith(MANIFEST_FILE)) found.push(fault('no-dev-server', `${path} names ${address[0]}`));
  if (path.endsWith('.html') && inlineScript.test(text)) {
    found.push(fault('no-inline-script', `${path} has a script within itself`));
  }
  if (/\.m?js$/.test(path)) found.push(...codeFaults(path, text));
  return found;
}

function codeFaults(path: string, text: string): Fault[] {
  const copies = Object.entries(marks)
    .filter(([, mark]) => text.includes(mark))
    .map(([name]) => fault('singletons', `${path} brings its own ${name}`));
  const made = [...text.matchAll(makesCode)]
    .filter(([call]) => !neverRun.some((known) => known.test(call)))
    .map(([call]) => fault('no-eval', `${path} makes code of text: ${call}`));
  return [...copies, ...made];
}
