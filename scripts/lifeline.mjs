// Preloaded into the programs we start: when the process that started one is gone, even killed, it stops like on SIGTERM.
import cluster from 'node:cluster';

if (process.channel && cluster.isPrimary) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
