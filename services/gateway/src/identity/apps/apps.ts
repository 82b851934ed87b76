import type { Permission } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';

/** A micro-frontend of the portal as the gateway serves it. */
export interface RegisteredApp {
  readonly name: string;
  /** Where its manifest is, such as `/apps/desk/mf-manifest.json`. */
  readonly entry: string;
  /** Where its pages live in the portal, such as `/desk`. */
  readonly basePath: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly order: number;
  /** Any of these permissions opens it; without, everybody who is signed in may. */
  readonly anyOf?: readonly Permission[];
}

let registry: () => readonly RegisteredApp[] = () => [];

/** The gateway says which apps there are; asked anew for each reader. */
export function registerApps(source: () => readonly RegisteredApp[]): void {
  registry = source;
}

/** The apps that the reader may open, in their order. */
export function appsFor(context: Context): RegisteredApp[] {
  const opens = ({ anyOf }: RegisteredApp) => !anyOf || anyOf.some((permission) => context.may(permission));
  return registry()
    .filter(opens)
    .toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name));
}
