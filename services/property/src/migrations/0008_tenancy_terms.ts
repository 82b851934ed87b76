import { Migration } from '@mikro-orm/migrations';

/** A tenancy's terms are always said: a deposit in words has its amount too. */
export class TenancyTerms extends Migration {
  override up(): void {
    this.addSql('alter table tenancy alter deposit_fen set not null, alter filed set not null, add remark text');
  }
}
