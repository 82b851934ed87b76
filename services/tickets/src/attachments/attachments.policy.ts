const mebibyte = 1024 * 1024;

/** How much may be attached, how long links hold, and when something unfinished is given up. */
export interface AttachmentPolicy {
  /** Bytes of one file: a minute of a phone's video, forty photographs' worth of a scan. */
  readonly fileBytes: number;
  /** Files that stand on a record. */
  readonly perRecord: number;
  /** Files that ever stood on a record, withdrawn ones included: what a page lists is bounded. */
  readonly everPerRecord: number;
  /** Bytes that one person brings within 24 hours, with what is under way. */
  readonly dayBytes: number;
  /** How long a link opens its file (minutes). */
  readonly linkMinutes: number;
  /** An upload that nothing came of for so long (minutes) is over; no request may take that long to arrive. */
  readonly abandonedMinutes: number;
}

export const attachmentPolicy: AttachmentPolicy = {
  fileBytes: 20 * mebibyte,
  perRecord: 20,
  everPerRecord: 100,
  dayBytes: 200 * mebibyte,
  linkMinutes: 10,
  abandonedMinutes: 5,
};

/** Bytes of a stored piece. What is stored has this size: another one would need a column beside it. */
export const pieceBytes = 256 * 1024;
