/** The number of the year's n-th complaint, as people say it. */
export const complaintNumber = (year: string, n: string): string => `CP-${year}-${n.padStart(6, '0')}`;
