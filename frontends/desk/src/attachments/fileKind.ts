/** What a file is to people, by its media type. */
export type FileKind = 'image' | 'pdf' | 'video' | 'audio' | 'document' | 'text';

export function fileKind(mediaType: string): FileKind {
  if (mediaType === 'application/pdf') return 'pdf';
  const [group] = mediaType.split('/');
  return group === 'image' || group === 'video' || group === 'audio' || group === 'text' ? group : 'document';
}

/** Whether browsers show it in a page; HEIC only some do. */
export const isShown = (mediaType: string): boolean => fileKind(mediaType) === 'image' && mediaType !== 'image/heic';

/** Bytes in words: `312 KB`, `4.2 MB`, which no line breaks. */
export function sizeText(bytes: number): string {
  const kibibytes = bytes / 1024;
  if (kibibytes < 1_000) return `${Math.max(1, Math.round(kibibytes))}\u00a0KB`;
  return `${(kibibytes / 1024).toFixed(1)}\u00a0MB`;
}
