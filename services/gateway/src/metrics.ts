import { createServer, type Server } from 'node:http';
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram } from 'prom-client';

/** How long each door took, by its name and status. */
export const requestSeconds = new Histogram({
  name: 'onedesk_http_request_seconds',
  help: 'Time from the first byte of a request to its answer, by door and status',
  labelNames: ['door', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** Live pages: answers that stay open. */
export const openStreams = new Gauge({ name: 'onedesk_open_streams', help: 'Live pages that are open' });

/** Workers answer the first process's question for their figures through it. */
const workers = new AggregatorRegistry();

/** Counts this process's memory, event loop and garbage collection too. */
export const countProcess = (): void => collectDefaultMetrics({ prefix: 'onedesk_' });

/** `/metrics` of all workers together, on loopback only. */
export function serveMetrics(port: number): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    workers.clusterMetrics().then(
      (text) => response.writeHead(200, { 'content-type': workers.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return server.listen(port, '127.0.0.1');
}
