export { oweReadReceipt } from './owe.ts';
export { removeReadReceipts } from './remove.ts';
