import { identitySubgraph, type MailPoint, type MailSettings, sendMails, smtpMailer } from '@onedesk/gateway';
import { systemClock } from '@onedesk/kernel';
import { noPeers, startSubgraph, Vault } from '@onedesk/subgraph';
import { pino } from 'pino';

// A process that sends mails like any worker, and kills itself at the point it was told.

export interface Orders {
  readonly url: string;
  readonly mail: MailSettings;
  readonly point: MailPoint;
}

const { url, mail, point } = JSON.parse(process.argv[2] ?? '{}') as Orders;
const identity = await startSubgraph(identitySubgraph, {
  database: { url, ownerUrl: url, poolSize: 2 },
  clock: systemClock,
  vault: new Vault(new Map([[1, Buffer.alloc(32, 7)]])),
  log: pino({ level: 'silent' }),
  peers: noPeers,
  jobs: false,
});
const die = (reached: MailPoint) => {
  if (reached === point) process.kill(process.pid, 'SIGKILL');
};
await sendMails(smtpMailer(identity.resources, mail, die));
await identity.stop();
