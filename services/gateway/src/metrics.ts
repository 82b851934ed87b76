import { createServer, type Server } from 'node:http';
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram } from 'prom-client';

/** How long each door took, by its name and status. */
export const requestSeconds = new Histogram({
  name: 'onedesk_http_request_seconds',
  help: 'Time from the first byte of a request to its answer, by door and status',
  labelNames: ['door', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** Live pages: answers that stay open. */
export const openStreams = new Gauge({ name: 'onedesk_open_streams', help: 'Live pages that are open' });

/** How long the graph took; only trusted documents go by their name. */
export const graphSeconds = new Histogram({
  name: 'onedesk_graph_operation_seconds',
  help: 'Time of an operation in the graph, by audience, name of the trusted document (others: `other`) and outcome',
  labelNames: ['audience', 'operation', 'outcome'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
});

/** Tries to sign in: ok, failed (wrong or switched off), locked. */
export const signIns = new Counter({
  name: 'onedesk_sign_ins_total',
  help: 'Tries to sign in, by outcome: ok, failed, locked',
  labelNames: ['outcome'] as const,
});

/** Requests with an API key: what became of them. */
export const keyRequests = new Counter({
  name: 'onedesk_key_requests_total',
  help: 'Requests with an API key, by audience and outcome: ok, refused, failed',
  labelNames: ['audience', 'outcome'] as const,
});

/** What requests with an API key were priced at, before they ran. */
export const keyCost = new Histogram({
  name: 'onedesk_key_request_cost',
  help: 'Price of a request with an API key, in points of the budget, by audience',
  labelNames: ['audience'] as const,
  buckets: [1, 10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000],
});

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
