import { Vault } from '@onedesk/subgraph';
import { pino } from 'pino';

/** Keys of tests only: the same for every run, so that the template's identity numbers open in its copies. */
export const testVault = new Vault(new Map([[1, Buffer.alloc(32, 7)]]));

export const testAuthConfig = {
  baseUrl: 'http://localhost:4000',
  secret: Buffer.alloc(32, 9),
  trustProxy: false,
  secureCookies: false,
};

/** Bugs are printed, everything else is not. */
export const quietLog = pino({ level: process.env.TEST_LOG ?? 'fatal' });

/** `ONEDESK_APART=1`: every estate runs its services apart, so that the same tests prove both shapes. */
export const runsApart = process.env.ONEDESK_APART === '1';
