import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import type pg from 'pg';

const thisServer = '(select system_identifier::text from pg_control_system())';

/** The server whose transactions the feed's positions count. */
class FeedOrigin extends Migration {
  override up(): void {
    this.addSql(`create table feed_origin (server text primary key)`);
    this.addSql(`revoke insert, update on feed_origin from onedesk_${this.config.get('schema')}_app`);
    this.addSql(`insert into feed_origin select ${thisServer}`);
  }
}

export const feedOriginMigrations: MigrationObject[] = [{ name: '0000_feed_origin', class: FeedOrigin }];

/**
 * A dump that is restored into another server brings positions that are far ahead of that server's transactions: what
 * happens there would come before them and never be read. So all that is told already comes first, and the service's
 * own projections read everything once more, which changes nothing where their copies are right.
 */
export async function adoptFeed(client: pg.Client, schema: string): Promise<void> {
  const { rowCount } = await client.query(
    `update ${schema}.feed_origin set server = ${thisServer} where server <> ${thisServer}`,
  );
  if (!rowCount) return;
  await client.query(`update ${schema}.feed set transaction_id = '1'::xid8`);
  await client.query(`update ${schema}.audit set transaction_id = null where transaction_id is not null`);
  await client.query(
    `update ${schema}.projection set position = null, building = null, building_position = null, superseded = true`,
  );
}
