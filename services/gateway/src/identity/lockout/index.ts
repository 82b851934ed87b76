export { accountKeySql, countTry, forgetTries, lockoutKey, takeBackTry, type Try } from './lockout.ts';
export { lockoutPolicy } from './lockout.policy.ts';
export { type Origin, recordSignIn, type SignInKind } from './signInEvents.ts';
