export { quoteFilterValue } from './quoteFilterValue';
export { splitValueList } from './splitValueList';
