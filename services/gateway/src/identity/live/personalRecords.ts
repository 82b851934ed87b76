/**
 * PPL-1: records that belong to one person, whose id is the record's: nobody else hears of them, and the person does
 * whatever project is looked at.
 */
export const personalRecords: ReadonlySet<string> = new Set(['Inbox']);
