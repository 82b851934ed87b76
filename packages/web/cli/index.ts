#!/usr/bin/env node
import { check } from './check.ts';
import { develop } from './develop.ts';

const usage = `usage: onedesk-app check [dist]                 whether a built app conforms to the contract
       onedesk-app dev [address of a portal]     the app in a running portal (http://localhost:4000), changed as you type
`;

const [command, argument] = process.argv.slice(2);
if (command === 'check') process.exitCode = await check(argument ?? 'dist');
else if (command === 'dev') process.exitCode = await develop(argument ?? 'http://localhost:4000');
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
