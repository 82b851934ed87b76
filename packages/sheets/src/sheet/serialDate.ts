const dayLength = 86_400_000;

/**
 * The date of one of Excel's day numbers, at midnight UTC plus its time: 1 is 1900-01-01, and Excel believes in a
 * 1900-02-29 (day 60). Numbers that are no day come back as they are.
 */
export function dateOf(serial: number, from1904 = false): Date | number {
  const days = from1904 ? serial + 1462 : serial;
  if (days < 1 || days > 2_958_465) return serial;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + Math.round(days * 86_400) * (dayLength / 86_400));
}
