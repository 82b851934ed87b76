export { type Cost, paidOperations, runPaid, withCost } from './byBudget.ts';
export { trustedOperation } from './byDocument.ts';
export { bearerOf, type KeyRing, keyRing } from './keyRing.ts';
