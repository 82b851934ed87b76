/** Fields that repeat what stands beside them: when, who, the account once more, the sealed number's search key. */
const repeated = ['at', 'providerAccountId', 'identityBlind', 'readerId', 'readerName'];
const starters = ['startedById', 'startedBy', 'createdById', 'createdBy', 'enteredById', 'enteredBy'];
/** What only machines read: fingerprints of files, and an import's working state. */
const working = [
  'contentHash',
  'sha256',
  'mapping',
  'counts',
  'checks',
  'refusal',
  'served',
  'building',
  'policyValue',
];
/** Fields that are left out whatever they hold. */
export const silentFields: ReadonlySet<string> = new Set([...repeated, ...starters, ...working]);
