export { BudgetChart } from './BudgetChart';
export type { BudgetChartProps } from './BudgetChart';
