import { newId, Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const FeeItemSchema = defineEntity({
  name: 'FeeItem',
  tableName: 'fee_item',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    name: p.text(),
    withdrawn: p.boolean(),
    version: p.integer().version(),
  },
});

/** A fee item of a project (收费项目), such as 物业费. Never removed: withdrawn (FEE-1). */
export class FeeItem extends FeeItemSchema.class {
  static introduce(projectId: string, name: string): FeeItem {
    return Object.assign(new FeeItem(), { id: newId(), projectId, name, withdrawn: false });
  }

  /** Takes the item out of use; what was charged under it stays. */
  withdraw(): void {
    if (this.withdrawn) {
      throw new Refusal(
        'NotAllowedNow',
        { zh: '“{name}”已停用', en: '“{name}” is withdrawn already' },
        { facts: { name: this.name }, fields: { action: 'withdrawFeeItem', facts: [] } },
      );
    }
    this.withdrawn = true;
  }
}
FeeItemSchema.setClass(FeeItem);
