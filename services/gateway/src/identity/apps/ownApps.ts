import type { Permission } from '@onedesk/kernel';

/** An app that comes with the product: its files are served by the portal itself. */
export interface OwnApp {
  readonly name: string;
  /** Version of its build; `dev` where it is under development. */
  readonly version: string;
  /** Folder of its files, such as `/apps/desk/`. */
  readonly address: string;
  /** Where its manifest is, such as `/apps/desk/mf-manifest.json`. */
  readonly entry: string;
  /** Where its pages live in the portal, such as `/desk`. */
  readonly basePath: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly order: number;
  /** Version of the contract between apps and portal. */
  readonly contract: number;
  /** Any of these permissions opens it; without, everybody who is signed in may. */
  readonly anyOf?: readonly Permission[];
  /** Hash of each script and style by its path below `address`; null under development, where they change. */
  readonly scripts: Readonly<Record<string, string>> | null;
}

/** What the registry of apps has to know of its portal. */
export interface PortalFacts {
  /** How browsers reach the portal: apps elsewhere must let this origin read them. */
  readonly origin: string;
  /** Asked anew for each reader. */
  readonly own: () => readonly OwnApp[];
}

const nowhere: PortalFacts = { origin: 'http://localhost:4000', own: () => [] };
let facts = nowhere;

/** The gateway says where the portal is and which apps come with it; without an argument, that there are none. */
export function registerApps(portal: PortalFacts = nowhere): void {
  facts = portal;
}

export const portalOrigin = (): string => facts.origin;

/** The own app of a name, if it comes with this portal. */
export const ownApp = (name: string): OwnApp | undefined => facts.own().find((one) => one.name === name);
