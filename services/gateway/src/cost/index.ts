export { type CostBudget, costBudgets, type CostPolicy, costPolicy } from './cost.policy.ts';
export { highestPrice, priceOf } from './price.ts';
