import { badInput } from '@onedesk/kernel';
import { fault } from '@onedesk/subgraph';
import { nameSounds } from '@onedesk/subgraph/names';

/** Somebody or something with a name, as the directory is searched. */
export interface DirectoryEntry {
  readonly name: string;
  /** What else it is found by: roles, departments, who heads it. */
  readonly words: readonly string[];
}

/** A longer text finds nobody's name. */
const longest = 60;

/** The text of an argument `search`; none finds everything. */
export function searchText(search: string | null | undefined): string {
  if (search && search.length > longest) throw badInput(fault('search', 'tooLong', { maximum: longest }));
  return search ?? '';
}

/**
 * PPL-7: the entries that a text finds, in the order of their pinyin. Each of its words is part of a name or of what else
 * the entry is found by, or the beginning of a name's initials or pinyin; no words find everything.
 */
export function findEntries<Entry extends DirectoryEntry>(
  entries: readonly Entry[],
  text: string,
  kind: 'person' | 'company' = 'person',
): Entry[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, ...nameSounds(entry.name, kind) }))
    .filter(({ entry, namePinyin, nameInitials }) => {
      const written = plain([entry.name, ...entry.words].join('\n'));
      return wanted.every(
        (word) => written.includes(word) || namePinyin.startsWith(word) || nameInitials.startsWith(word),
      );
    })
    .toSorted((a, b) => order(a.namePinyin, b.namePinyin) || order(a.entry.name, b.entry.name))
    .map(({ entry }) => entry);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
