import type { TypePolicies } from '@apollo/client';
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { MessageTree, SameKeys } from './messages.ts';
import { CONTRACT } from './version.ts';

/** Languages of the portal. */
export type Locale = 'zh-CN' | 'en';
/** A short text in every language, for what must be readable before an app's own messages are there. */
export type LocalText = Record<Locale, string>;

export { CONTRACT };

/** One entry of the side navigation. */
export interface NavItem {
  /** Below the app's base path: '' or '/units'. */
  path: string;
  label: LocalText;
  /** Key of the permission table (PPL-1); without it everybody who sees the app sees the entry. */
  permission?: string;
  icon?: ReactNode;
}

/** What an app's `./app` module exports as default. */
export interface FrontendModule {
  contract: typeof CONTRACT;
  /** Relative routes; the shell mounts them below the app's base path. Give pages as `lazy`, so that the entry stays small. */
  routes: RouteObject[];
  /** Loaded for the language in use, into the i18next namespace that is named like the app. */
  messages: Record<Locale, () => Promise<{ default: MessageTree }>>;
  nav: NavItem[];
  typePolicies?: TypePolicies;
  /** For interfaces and unions that the staff graph of this repository does not know. */
  possibleTypes?: Record<string, string[]>;
}

type Messages<Tree> = () => Promise<{ default: Tree }>;
type Definition<Zh, En> = Omit<FrontendModule, 'messages'> & { messages: { 'zh-CN': Messages<Zh>; en: Messages<En> } };

/** Declares an app. Does not compile when one language lacks a message that the other has. */
export function defineFrontend<Zh extends MessageTree, En extends MessageTree>(
  definition: Definition<Zh, En> & SameKeys<Zh, En>,
): FrontendModule {
  return definition;
}

/** An app that was built against another version of the contract, or is no app at all. */
export class ContractMismatch extends Error {
  override name = 'ContractMismatch';
  constructor(
    readonly app: string,
    /** The version the app claims; undefined when it claims none. */
    readonly claimed: unknown,
  ) {
    super(`${app} implements contract ${String(claimed)}, this shell needs ${CONTRACT}`);
  }
}

/** The app in a loaded module. Throws ContractMismatch. */
export function frontendOf(app: string, loaded: unknown): FrontendModule {
  const module = isObject(loaded) ? loaded['default'] : undefined;
  if (!isObject(module) || module['contract'] !== CONTRACT) {
    throw new ContractMismatch(app, isObject(module) ? module['contract'] : undefined);
  }
  if (!Array.isArray(module['routes']) || !Array.isArray(module['nav']) || !isObject(module['messages'])) {
    throw new ContractMismatch(app, `${CONTRACT} without routes, nav or messages`);
  }
  return module as unknown as FrontendModule;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
