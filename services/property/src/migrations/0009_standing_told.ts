import { Migration } from '@mikro-orm/migrations';

/**
 * What is owed for a unit changes here a moment after the ledger: whoever shows it hears when it has, by the feed.
 * `UnitStanding` names the unit. A copy that is built anew tells nothing: it says what was known.
 */
export class StandingTold extends Migration {
  override up(): void {
    this.addSql(`
      create function standing_told() returns trigger language plpgsql security definer set search_path from current as $$
      begin
        if new.generation = (select served from projection where name = 'standing') then
          insert into feed (at, type, record_id, version, project_id, operation)
          values (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()),
            'UnitStanding', new.unit_id, null, new.project_id, 'changed');
        end if;
        return null;
      end $$`);
    const amounts = ['balance_fen', 'arrears_fen', 'next_due_on'].map(
      (one) => `old.${one} is distinct from new.${one}`,
    );
    this.addSql(`create trigger told after insert on unit_account_copy for each row execute function standing_told()`);
    this.addSql(
      `create trigger told_again after update on unit_account_copy for each row when (${amounts.join(' or ')}) execute function standing_told()`,
    );
  }
}
