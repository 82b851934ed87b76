import { Refusal, type Words } from '@onedesk/kernel';

/** Why a file is not taken: the code as the door answers it, and its status. */
const statuses = { EMPTY: 400, TOO_LARGE: 413, WRONG_TYPE: 415, TOO_MANY_FILES: 409, DAY_SPENT: 429 } as const;

/** A file is not taken; nothing of it is kept. */
export class AttachmentRefusal extends Refusal {
  readonly status: number;

  constructor(code: keyof typeof statuses, words: Words, facts: Record<string, number> = {}) {
    super('AttachmentRefused', words, { code, facts });
    this.status = statuses[code];
  }
}

const inMebibytes = (bytes: number): number => bytes / 1024 / 1024;

export const empty = (): AttachmentRefusal =>
  new AttachmentRefusal('EMPTY', { zh: '文件是空的', en: 'The file is empty' });

export const tooLarge = (bytes: number): AttachmentRefusal =>
  new AttachmentRefusal(
    'TOO_LARGE',
    { zh: '文件太大：最多 {limit} MB', en: 'The file is too large: at most {limit} MB' },
    { limit: inMebibytes(bytes) },
  );

export const wrongType = (): AttachmentRefusal =>
  new AttachmentRefusal('WRONG_TYPE', {
    zh: '不收这种文件。可以上传：照片（JPEG、PNG、WebP、HEIC、GIF）、PDF、视频（MP4、MOV）、录音（MP3、M4A、WAV、AMR）、Word、Excel 和纯文本',
    en: 'Files of this kind are not taken. Taken are: photographs (JPEG, PNG, WebP, HEIC, GIF), PDF, films (MP4, MOV), recordings (MP3, M4A, WAV, AMR), Word, Excel and plain text',
  });

export const tooManyFiles = (limit: number): AttachmentRefusal =>
  new AttachmentRefusal(
    'TOO_MANY_FILES',
    { zh: '附件太多：每条记录最多 {limit} 个', en: 'Too many files: at most {limit} on a record' },
    { limit },
  );

export const daySpent = (bytes: number): AttachmentRefusal =>
  new AttachmentRefusal(
    'DAY_SPENT',
    {
      zh: '24 小时内上传的文件太多：每人最多 {limit} MB，请稍后再试',
      en: 'You have sent too much within 24 hours: at most {limit} MB; try again later',
    },
    { limit: inMebibytes(bytes) },
  );

/** The attachment does not stand any more. */
export const withdrawnAlready = (): Refusal =>
  new Refusal(
    'NotAllowedNow',
    { zh: '该附件已撤回', en: 'The attachment is withdrawn already' },
    { fields: { action: 'withdrawAttachment', facts: [] } },
  );
