/** The way of a supplement, as a chunk of its own: loaded when somebody goes to the e-service, or where something has been handed in. */
export { HandingOver } from './handing-over.ts';
export { receiptChain } from './receipt-chain.ts';
