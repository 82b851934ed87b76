import { createRequire } from 'node:module';
import { CONTRACT } from '../src/version.ts';

/**
 * The packages that the portal brings, as far as an app's first script needs them: React itself and the contract's own
 * functions; of the others something that takes every call and gives nothing, for no page of the app is drawn.
 */
export function packagesOfThePortal(): (name: string) => unknown {
  const load = createRequire(import.meta.url);
  const contract = { CONTRACT, defineFrontend: same, bothLanguages: same };
  return (name) => {
    if (name.startsWith('react') && ['react', 'react/jsx-runtime'].includes(name)) return load(name) as unknown;
    return name === '@onedesk/web' ? withStandIns(contract) : standIn(name);
  };
}

const same = <Value>(value: Value): Value => value;

const withStandIns = (known: Record<string, unknown>): unknown =>
  new Proxy(known, { get: (target, key) => (key in target ? target[String(key)] : standIn(String(key))) });

function standIn(name: string): unknown {
  const of = (_: unknown, key: string | symbol): unknown => {
    if (key === 'then') return undefined;
    if (key === '__esModule') return true;
    return key === Symbol.toPrimitive ? () => name : standIn(`${name}.${String(key)}`);
  };
  return new Proxy(function () {}, { get: of, apply: () => standIn(name), construct: () => standIn(name) as object });
}
