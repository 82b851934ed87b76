import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, startPostgres } from '@onedesk/postgres';
import pg from 'pg';

/** A PostgreSQL that keeps its promises about commits, in a folder of its own, and can be killed. */
export class KilledServer {
  readonly #folder: string;
  #server: Postgres;

  private constructor(folder: string, server: Postgres) {
    this.#folder = folder;
    this.#server = server;
  }

  static async start(): Promise<KilledServer> {
    const folder = mkdtempSync(join(tmpdir(), 'onedesk-soak-'));
    // As root the server runs under another user, who must be able to enter.
    chmodSync(folder, 0o755);
    return new KilledServer(folder, await startPostgres({ dataDir: join(folder, 'data') }));
  }

  get url(): string {
    return this.#server.url('postgres');
  }

  /** SIGKILL to one connection at work: PostgreSQL then ends all others and recovers by itself. */
  async killConnection(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by state = 'active' desc, random() limit 1`,
      );
      const pid = rows[0]?.pid;
      if (pid) process.kill(pid, 'SIGKILL');
      return pid !== undefined;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** SIGKILL to the whole server, which is then started again on what it left. */
  async killAll(): Promise<void> {
    process.kill(this.#server.pid, 'SIGKILL');
    await this.#server.exited;
    this.#server = await startPostgres({ dataDir: join(this.#folder, 'data') });
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
