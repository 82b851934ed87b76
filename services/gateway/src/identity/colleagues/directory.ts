import { type Role, roles } from '@onedesk/kernel';
import { nameSounds } from '@onedesk/subgraph/names';

/** A colleague as the directory is searched. */
export interface DirectoryEntry {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Names of departments. */
  readonly departments: readonly string[];
}

/**
 * PPL-7: the entries that a text finds, in the order of their pinyin. Each of its words is part of a name, of a role in
 * either language or of a department, or the beginning of a name's initials or pinyin; no words find everybody.
 */
export function findEntries<Entry extends DirectoryEntry>(entries: readonly Entry[], text: string): Entry[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  const heard = entries.map((entry) => ({ entry, ...nameSounds(entry.name, 'person') }));
  return heard
    .filter(({ entry, namePinyin, nameInitials }) => {
      const written = plain([entry.name, ...entry.departments, ...entry.roles.flatMap(wordsOf)].join('\n'));
      return wanted.every(
        (word) => written.includes(word) || namePinyin.startsWith(word) || nameInitials.startsWith(word),
      );
    })
    .toSorted((a, b) => order(a.namePinyin, b.namePinyin) || order(a.entry.name, b.entry.name))
    .map(({ entry }) => entry);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordsOf = (role: Role): string[] => [roles[role].zh, roles[role].en];

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
