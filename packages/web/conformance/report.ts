/** What is checked, by the name under which a fault is reported. */
export const checks = {
  manifest: 'onedesk-app.json is there, complete and well formed',
  contract: 'the app was built against this version of the contract',
  hashes: 'every script and style sheet is listed with the hash that it has',
  documents: 'every document stands under the SHA-256 of its text',
  entry: 'the entry loads, and its default export is an app',
  languages: 'both languages have the same messages',
  navigation: 'navigation and pages stay below the base path, and every entry leads to a page',
  singletons: 'what exists once in a page comes from the portal, not from the app',
  'no-eval': 'nothing makes code of text: the portal forbids it',
  'no-inline-script': 'no page brings a script within itself: the portal forbids it',
  'no-dev-server': 'nothing points to somebody’s own machine',
} as const;

/** Name of a check. */
export type Check = keyof typeof checks;

/** Something that keeps an app out of the portal. */
export interface Fault {
  check: Check;
  /** What is wrong and where, in a sentence. */
  what: string;
}

/** How large an app is, in bytes. */
export interface Sizes {
  /** All scripts and style sheets. */
  total: number;
  /** The same, compressed as a server sends them. */
  compressed: number;
  /** What everybody loads who sees the app in the navigation, before a page of it is opened; compressed. */
  entry: number;
  files: number;
}

/** What the conformance check found. */
export interface Report {
  /** As the app calls itself; undefined where it does not say. */
  name?: string;
  version?: string;
  faults: Fault[];
  sizes: Sizes;
}

/** A fault of a check. */
export const fault = (check: Check, what: string): Fault => ({ check, what });
