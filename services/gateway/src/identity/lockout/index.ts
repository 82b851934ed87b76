export { accountKeySql, countTry, forgetTries, takeBackTry, type Try } from './lockout.ts';
export { lockoutPolicy } from './lockout.policy.ts';
