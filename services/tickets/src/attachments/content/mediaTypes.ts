/** A kind of content that is taken. */
export interface MediaType {
  /** As it is sent: `image/jpeg`. */
  readonly name: string;
  /** What names of such files end with; the first is given to names that end otherwise. */
  readonly endings: readonly [string, ...string[]];
  /** A browser shows it in its own window; everything else it saves. */
  readonly shown: boolean;
  /** Played from the middle: parts of it are asked for. */
  readonly played: boolean;
}

const type = (name: string, endings: MediaType['endings'], how: 'shown' | 'played' | 'saved'): MediaType => ({
  name,
  endings,
  shown: how === 'shown',
  played: how === 'played',
});

/** Office's types, which have no short names. */
export const officeTypes = {
  doc: type('application/msword', ['doc'], 'saved'),
  xls: type('application/vnd.ms-excel', ['xls'], 'saved'),
  docx: type('application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx'], 'saved'),
  xlsx: type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx'], 'saved'),
};

/** Sent as bytes whose signs nobody guesses: the name says text, and no browser runs it. */
export const plainText = type('text/plain', ['txt', 'log', 'csv', 'md'], 'saved');

/** Everything else that is taken; what is found in a file's first bytes. */
const known: readonly MediaType[] = [
  type('image/jpeg', ['jpg', 'jpeg'], 'shown'),
  type('image/png', ['png'], 'shown'),
  type('image/webp', ['webp'], 'shown'),
  type('image/gif', ['gif'], 'shown'),
  type('image/heic', ['heic', 'heif'], 'shown'),
  type('application/pdf', ['pdf'], 'shown'),
  type('video/mp4', ['mp4', 'm4v'], 'played'),
  type('video/quicktime', ['mov'], 'played'),
  type('audio/mpeg', ['mp3'], 'played'),
  type('audio/mp4', ['m4a', 'mp4'], 'played'),
  type('audio/wav', ['wav'], 'played'),
  type('audio/amr', ['amr'], 'played'),
];

/** Names that mean one of them. */
const also: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'image/heif': 'image/heic',
  'video/x-m4v': 'video/mp4',
};

/** The type of what the first bytes look like; undefined for what is not taken. */
export const seenType = (name: string): MediaType | undefined => known.find((one) => one.name === (also[name] ?? name));

const all: readonly MediaType[] = [...known, ...Object.values(officeTypes), plainText];

/** A stored content's type. */
export function mediaTypeOf(name: string): MediaType {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`"${name}" is no type of an attachment`);
  return found;
}

/** The name with an ending that its content has: `bill.exe`, being a PDF, is kept as `bill.exe.pdf`. */
export function nameFor({ endings }: MediaType, name: string): string {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(`.${ending}`)) ? name : `${name}.${endings[0]}`;
}
