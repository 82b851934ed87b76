import type { Dayjs } from 'dayjs';

/** How long a key may last, in days. */
export const longestDays = 400;

/** The end of the chosen day, as an instant for the service. */
export const endOf = (day: Dayjs): string => day.endOf('day').toISOString();
