/** Messages of one language, as they stand in its JSON file. */
export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** Languages differ in their plural forms; `units_one` and `units_other` are one message. */
type Message<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Base
  : Key;

/** All messages of a tree as dotted paths. */
export type MessageKey<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Message<Key>}`
    : MessageKey<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** `unknown` where both trees have the same messages; else an object type that names what is missing, which nothing fits. */
export type SameKeys<Zh, En> = [MessageKey<Zh>] extends [MessageKey<En>]
  ? [MessageKey<En>] extends [MessageKey<Zh>]
    ? unknown
    : { 'missing in zh-CN': Exclude<MessageKey<En>, MessageKey<Zh>> }
  : { 'missing in en': Exclude<MessageKey<Zh>, MessageKey<En>> };

/** For messages that belong to no app: returns them, and does not compile when a key is missing in one language. */
export function bothLanguages<Zh extends MessageTree, En extends MessageTree>(
  messages: { 'zh-CN': Zh; en: En } & SameKeys<Zh, En>,
): { 'zh-CN': Zh; en: En } {
  return messages;
}

/** Dotted paths of all messages, plural endings cut off: what a test compares. */
export function messageKeys(tree: MessageTree, path = ''): string[] {
  const keys = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`]
      : messageKeys(value, `${path}${key}.`),
  );
  return [...new Set(keys)].toSorted();
}
