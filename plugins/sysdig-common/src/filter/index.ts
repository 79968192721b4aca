export { MAX_EXPRESSION_LENGTH } from './filterLimits';
export {
  parseCustomFilter,
  type CustomFilterResult,
} from './parseCustomFilter';
export { quoteFilterValue } from './quoteFilterValue';
export { splitValueList } from './splitValueList';
